import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { DeviceDetailsProps } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';

const RenameDeviceDialog = lazy(() => import('./rename-device-dialog.tsx'));

/** The button that opens the dialog for the name of a device. */
export function RenameDevice({ device, onChanged }: DeviceDetailsProps) {
  const messages = useDeviceMessages().rename;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {messages.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <RenameDeviceDialog device={device} onClose={() => setOpen(false)} onChanged={onChanged} />
        </Suspense>
      ) : null}
    </>
  );
}
