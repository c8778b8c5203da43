import { Stack, Text } from '@mantine/core';
import {
  CreateRegistrationPin,
  NewRegistrationPin,
  PLATFORM_NAMES,
  RevokeRegistrationPin,
  type ShownRegistrationPin,
  useFormat,
} from '@pinportal/ui';
import { useState } from 'react';
import { Section } from '../details/section.tsx';
import { useUserMessages } from './messages/index.ts';
import type { DetailedUser } from './user-account.tsx';

/** The registration PINs of a user, newest first, and a new one. */
export function RegistrationPins({ user }: { readonly user: DetailedUser }) {
  const messages = useUserMessages().registrationPins;
  const format = useFormat();
  const [shown, setShown] = useState<ShownRegistrationPin | null>(null);
  const pins = user.registrationPins.nodes;
  return (
    <Section id="registration-pins" title={messages.title}>
      <Text>{messages.explanation}</Text>
      {shown === null ? (
        <CreateRegistrationPin userId={user.id} onCreated={setShown} />
      ) : (
        <NewRegistrationPin shown={shown} steps={messages.steps(user.username)} onDone={() => setShown(null)} />
      )}
      {pins.length === 0 ? <Text c="dimmed">{messages.none}</Text> : null}
      {pins.map((pin) => {
        const platform = PLATFORM_NAMES[pin.platform];
        return pin.status === 'ACTIVE' ? (
          <Stack key={pin.id} gap={4} align="flex-start">
            <Text>{messages.active(platform, format.dateTime(pin.expiresAt))}</Text>
            <RevokeRegistrationPin registrationPin={pin} />
          </Stack>
        ) : (
          <Text key={pin.id} c="dimmed">
            {messages.ended(platform, messages.becameOf[pin.status], format.dateTime(pin.issuedAt))}
          </Text>
        );
      })}
    </Section>
  );
}
