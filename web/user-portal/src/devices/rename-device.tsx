import { Button } from '@mantine/core';
import type { MyDeviceFragment } from '@pinportal/client';
import { Suspense, lazy, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { headingIdOf } from './heading-id.ts';

const RenameDeviceDialog = lazy(() => import('./rename-device-dialog.tsx'));

export function RenameDevice({ device }: { readonly device: MyDeviceFragment }) {
  const { rename } = useMessages().devices;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={headingIdOf(device)}>
        {rename.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <RenameDeviceDialog device={device} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
