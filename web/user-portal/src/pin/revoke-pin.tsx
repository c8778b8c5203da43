import { Button } from '@mantine/core';
import { type MyDeviceFragment, RevokeOneTimePinDocument } from '@pinportal/client';
import { useAction } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { headingIdOf } from '../devices/heading-id.ts';
import { useMessages } from '../messages/index.ts';

const ConfirmDialog = lazy(() => import('@pinportal/ui/confirm-dialog'));

/** Makes the active one-time PIN of a device useless. */
export function RevokePin({ device }: { readonly device: MyDeviceFragment }) {
  const messages = useMessages().revokePin;
  const action = useAction(RevokeOneTimePinDocument);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const confirm = async () => {
    if ((await action.run({ input: { deviceId: device.id } })) !== null) close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={headingIdOf(device)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <ConfirmDialog
            title={messages.title}
            explanation={messages.explanation(device.name)}
            action={messages.confirm}
            isRunning={action.isRunning}
            problem={action.problem}
            onConfirm={() => void confirm()}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
