import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type MyDeviceFragment, RenameDeviceDocument } from '@pinportal/client';
import { ProblemNotice, useAction, useAnnounce, useFieldProblem, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';

export interface RenameDeviceDialogProps {
  readonly device: MyDeviceFragment;
  readonly onClose: () => void;
}

export default function RenameDeviceDialog({ device, onClose }: RenameDeviceDialogProps) {
  const { rename } = useMessages().devices;
  const ui = useUiMessages();
  const announce = useAnnounce();
  const action = useAction(RenameDeviceDocument);
  const [name, setName] = useState(device.name);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const save = async () => {
    const success = await action.run({ input: { id: device.id, name } });
    if (success === null) return;
    announce(rename.done(success.device.name));
    onClose();
  };
  return (
    <Dialog title={rename.of(device.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemNotice problem={action.problem} />
          <TextInput
            label={rename.label}
            size="md"
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={name}
            error={fieldProblem('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ui.cancel}
            </Button>
            <Button type="submit" loading={action.isRunning} disabled={isWaiting}>
              {ui.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
