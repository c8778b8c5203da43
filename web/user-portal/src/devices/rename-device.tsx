import { Button } from '@mantine/core';
import { type MyDeviceFragment, RenameDeviceDocument } from '@pinportal/client';
import { useAction, useAnnounce, useUiMessages } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { headingIdOf } from './heading-id.ts';

const NameDialog = lazy(() => import('@pinportal/ui/name-dialog'));

export function RenameDevice({ device }: { readonly device: MyDeviceFragment }) {
  const messages = useMessages().devices.rename;
  const { save } = useUiMessages();
  const announce = useAnnounce();
  const action = useAction(RenameDeviceDocument);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const rename = async (name: string) => {
    const success = await action.run({ input: { id: device.id, name } });
    if (success === null) return;
    announce(messages.done(success.device.name));
    close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={headingIdOf(device)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <NameDialog
            title={messages.of(device.name)}
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
