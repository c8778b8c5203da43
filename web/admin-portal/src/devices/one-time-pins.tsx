import { Group, Stack, Text } from '@mantine/core';
import { type OneTimePinStateFragment, RevokeOneTimePinDocument } from '@pinportal/client';
import { ConfirmButton, StatusLine, useAction, useFormat } from '@pinportal/ui';
import { headingIdOf } from '../details/section.tsx';
import type { DeviceDetailsProps } from './device-details.tsx';
import { useDeviceMessages } from './messages/index.ts';

/** The latest one-time PINs of a device, newest first, and what became of each. */
export function OneTimePins({ device, onChanged }: DeviceDetailsProps) {
  const messages = useDeviceMessages();
  const action = useAction(RevokeOneTimePinDocument);
  const pins = device.oneTimePins.nodes;
  const revoke = async () => {
    const isRevoked = (await action.run({ input: { deviceId: device.id } })) !== null;
    if (isRevoked) onChanged(messages.pin.revoked);
    return isRevoked;
  };
  if (pins.length === 0) return <Text>{messages.device.noPins}</Text>;
  return (
    <Stack gap="sm">
      {pins.map((pin) => (
        <Group key={pin.id} gap="md" align="flex-start">
          <PinState pin={pin} />
          {pin.status === 'ACTIVE' ? (
            <ConfirmButton
              label={messages.pin.revoke}
              describedBy={headingIdOf('pins')}
              title={messages.pin.revokeTitle}
              explanation={messages.pin.revokeEffect(device.name)}
              confirm={messages.pin.revokeConfirm}
              action={action}
              onConfirm={revoke}
            />
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}

function PinState({ pin }: { readonly pin: OneTimePinStateFragment }) {
  const messages = useDeviceMessages().pin;
  const format = useFormat();
  const { status, issuedAt, expiresAt, redeemedAt, remainingAttempts } = pin;
  const ended =
    redeemedAt === null
      ? messages.becameOf[status]
      : messages.at(messages.becameOf[status], format.dateTime(redeemedAt));
  return (
    <div>
      {status === 'ACTIVE' ? (
        <StatusLine icon="clock" tone="good">
          {messages.active(format.dateTime(expiresAt))} · {messages.attemptsLeft(remainingAttempts)}
        </StatusLine>
      ) : (
        <StatusLine icon={status === 'LOCKED' ? 'warning' : 'info'} tone={status === 'LOCKED' ? 'attention' : 'quiet'}>
          {ended}
        </StatusLine>
      )}
      <Text size="sm" c="dimmed">
        {messages.created(format.dateTime(issuedAt))}
      </Text>
    </div>
  );
}
