import { Stack, Text, Title } from '@mantine/core';
import type { MyDevicesQuery } from '@pinportal/client';
import {
  CreateRegistrationPin,
  NewRegistrationPin,
  PLATFORM_NAMES,
  RevokeRegistrationPin,
  type ShownRegistrationPin,
  StatusLine,
  useFormat,
} from '@pinportal/ui';
import { useState } from 'react';
import { newestFirst } from '../history/newest-first.ts';
import { useMessages } from '../messages/index.ts';

type Viewer = MyDevicesQuery['viewer'];

/** The roles with either of which a user can create a registration PIN. */
const ROLES = ['REGISTER_DEVICE', 'MANAGE_DEVICES'];

/** The PIN with which another device can be registered, for those who may create one. */
export function RegistrationPinSection({ viewer }: { readonly viewer: Viewer }) {
  const messages = useMessages().registrationPin;
  const format = useFormat();
  const [shown, setShown] = useState<ShownRegistrationPin | null>(null);
  if (!viewer.roles.some(({ code }) => ROLES.includes(code))) return null;
  const { title, explanation, active, steps } = messages;
  const [newest] = newestFirst(viewer.registrationPins.nodes);
  return (
    <section>
      <Stack gap="sm" mt="lg">
        <Title order={2}>{title(viewer.devices.nodes.length === 0)}</Title>
        {shown === null ? (
          <>
            <Text>{explanation}</Text>
            {newest?.status === 'ACTIVE' ? (
              <Stack gap={4} align="flex-start">
                <StatusLine icon="clock" tone="good">
                  {active(PLATFORM_NAMES[newest.platform], format.dateTime(newest.expiresAt))}
                </StatusLine>
                <RevokeRegistrationPin registrationPin={newest} />
              </Stack>
            ) : null}
            <CreateRegistrationPin onCreated={setShown} />
          </>
        ) : (
          <NewRegistrationPin shown={shown} steps={steps(viewer.username)} onDone={() => setShown(null)} />
        )}
      </Stack>
    </section>
  );
}
