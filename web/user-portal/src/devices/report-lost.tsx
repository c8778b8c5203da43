import { type MyDeviceFragment, ReportDeviceLostDocument } from '@pinportal/client';
import { ConfirmButton, useAction, useAnnounce } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { headingIdOf } from './heading-id.ts';

/** Reports a device as lost. Only an administrator can undo that. */
export function ReportLost({ device }: { readonly device: MyDeviceFragment }) {
  const { reportLost } = useMessages().devices;
  const announce = useAnnounce();
  const action = useAction(ReportDeviceLostDocument);
  const report = async () => {
    const isReported = (await action.run({ input: { id: device.id } })) !== null;
    if (isReported) announce(reportLost.done(device.name));
    return isReported;
  };
  return (
    <ConfirmButton
      label={reportLost.action}
      describedBy={headingIdOf(device)}
      title={reportLost.title(device.name)}
      explanation={reportLost.explanation}
      confirm={reportLost.confirm}
      action={action}
      onConfirm={report}
    />
  );
}
