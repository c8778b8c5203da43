import { Stack, Text } from '@mantine/core';
import type { MyDeviceFragment, OneTimePinStateFragment } from '@pinportal/client';
import { StatusLine, timeLeft, useFormat, useNow, useUiMessages } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';

/** What became of the latest one-time PIN of a device. */
export function OneTimePinState({ device }: { readonly device: MyDeviceFragment }) {
  const { oneTimePin } = device;
  if (oneTimePin === null) return null;
  if (oneTimePin.status === 'ACTIVE') return <ActivePin oneTimePin={oneTimePin} />;
  return <EndedPin oneTimePin={oneTimePin} />;
}

function ActivePin({ oneTimePin }: { readonly oneTimePin: OneTimePinStateFragment }) {
  const messages = useMessages().pinState;
  const format = useFormat();
  return (
    <Stack gap={4}>
      <StatusLine icon="clock" tone="good">
        {messages.active(format.dateTime(oneTimePin.expiresAt))}
        {' · '}
        <PinLeft oneTimePin={oneTimePin} />
      </StatusLine>
      <Text size="sm">{messages.shownOnce}</Text>
    </Stack>
  );
}

/** How long a PIN is still valid, and how many attempts are left. */
export function PinLeft({ oneTimePin }: { readonly oneTimePin: OneTimePinStateFragment }) {
  const messages = useMessages().pinState;
  const { timeLeft: leftText } = useUiMessages();
  const { expiresAt, remainingAttempts } = oneTimePin;
  const left = timeLeft(Date.parse(expiresAt) - useNow(1000));
  return (
    <>
      <span role="timer">{leftText(left)}</span>
      {' · '}
      {messages.attemptsLeft(remainingAttempts)}
    </>
  );
}

function EndedPin({ oneTimePin }: { readonly oneTimePin: OneTimePinStateFragment }) {
  const messages = useMessages().pinState;
  const format = useFormat();
  const { status, redeemedAt } = oneTimePin;
  const isProblem = status === 'LOCKED';
  return (
    <StatusLine icon={isProblem ? 'warning' : 'info'} tone={isProblem ? 'attention' : 'quiet'}>
      {messages.last} {messages.becameOf[status]}
      {redeemedAt === null ? '' : ` (${format.dateTime(redeemedAt)})`}
    </StatusLine>
  );
}
