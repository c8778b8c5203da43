import { Button, Group, Stack, TextInput } from '@mantine/core';
import { RenameDeviceDocument } from '@pinportal/client';
import { ProblemNotice, useAction, useFieldProblem, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import { useState } from 'react';
import type { DeviceDetailsProps } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';

export interface RenameDeviceDialogProps extends DeviceDetailsProps {
  readonly onClose: () => void;
}

/** Changes the name of a device. */
export default function RenameDeviceDialog({ device, onClose, onChanged }: RenameDeviceDialogProps) {
  const messages = useDeviceMessages().rename;
  const ui = useUiMessages();
  const action = useAction(RenameDeviceDocument);
  const [name, setName] = useState(device.name);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const save = async () => {
    const success = await action.run({ input: { id: device.id, name } });
    if (success === null) return;
    onChanged({ text: messages.done(success.device.name), undo: null });
    onClose();
  };
  return (
    <Dialog title={messages.title(device.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={messages.label}
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={name}
            error={fieldProblem('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ProblemNotice problem={action.problem} />
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
