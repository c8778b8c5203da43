import { Button } from '@mantine/core';
import { RenameDeviceDocument } from '@pinportal/client';
import { useAction, useUiMessages } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { DeviceDetailsProps } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';

const NameDialog = lazy(() => import('@pinportal/ui/name-dialog'));

export function RenameDevice({ device, onChanged }: DeviceDetailsProps) {
  const messages = useDeviceMessages().rename;
  const { save } = useUiMessages();
  const action = useAction(RenameDeviceDocument);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const rename = async (name: string) => {
    const success = await action.run({ input: { id: device.id, name } });
    if (success === null) return;
    onChanged(messages.done(success.device.name));
    close();
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <NameDialog
            guard={UnsavedChanges}
            title={messages.title(device.name)}
            label={messages.label}
            name={device.name}
            submit={save}
            action={action}
            onSubmit={(name) => void rename(name)}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
