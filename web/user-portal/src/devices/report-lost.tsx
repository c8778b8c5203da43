import { Button } from '@mantine/core';
import { type MyDeviceFragment, ReportDeviceLostDocument } from '@pinportal/client';
import { useAction, useAnnounce } from '@pinportal/ui';
import { Suspense, lazy, useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { headingIdOf } from './heading-id.ts';

const ConfirmDialog = lazy(() => import('@pinportal/ui/confirm-dialog'));

/** Reports a device as lost. Only an administrator can undo that. */
export function ReportLost({ device }: { readonly device: MyDeviceFragment }) {
  const { reportLost } = useMessages().devices;
  const announce = useAnnounce();
  const action = useAction(ReportDeviceLostDocument);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const confirm = async () => {
    if ((await action.run({ input: { id: device.id } })) === null) return;
    announce(reportLost.done(device.name));
    close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={headingIdOf(device)}>
        {reportLost.action}
      </Button>
      {isOpen ? (
        <Suspense>
          <ConfirmDialog
            title={reportLost.title(device.name)}
            explanation={reportLost.explanation}
            action={reportLost.confirm}
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
