import { type MyDeviceFragment, RevokeOneTimePinDocument } from '@pinportal/client';
import { ConfirmButton, useAction } from '@pinportal/ui';
import { headingIdOf } from '../devices/heading-id.ts';
import { useMessages } from '../messages/index.ts';

/** Revokes the active one-time PIN of a device. */
export function RevokePin({ device }: { readonly device: MyDeviceFragment }) {
  const messages = useMessages().revokePin;
  const action = useAction(RevokeOneTimePinDocument);
  return (
    <ConfirmButton
      label={messages.action}
      describedBy={headingIdOf(device)}
      title={messages.title}
      explanation={messages.explanation(device.name)}
      confirm={messages.confirm}
      action={action}
      onConfirm={async () => (await action.run({ input: { deviceId: device.id } })) !== null}
    />
  );
}
