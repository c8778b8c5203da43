import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { CreateRegistrationPinDocument, type Platform } from '@pinportal/client';
import { useState } from 'react';
import { useAction } from '../api/use-action.ts';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { useRegistrationMessages } from './messages/index.ts';
import type { ShownRegistrationPin } from './new-registration-pin.tsx';
import { PLATFORM_NAMES } from './platform-names.ts';

const PLATFORMS = Object.keys(PLATFORM_NAMES) as Platform[];

export interface CreateRegistrationPinProps {
  /** The user who gets the PIN, or undefined for the signed-in user. */
  readonly userId?: string;
  readonly onCreated: (shown: ShownRegistrationPin) => void;
}

/** Creates a registration PIN for a platform. */
export function CreateRegistrationPin({ userId, onCreated }: CreateRegistrationPinProps) {
  const messages = useRegistrationMessages();
  const [platform, setPlatform] = useState<Platform>('IOS');
  const action = useAction(CreateRegistrationPinDocument);
  const isWaiting = useIsWaiting(action.problem);
  const create = async () => {
    const success = await action.run({ input: { userId, platform } });
    if (success !== null) onCreated({ platform, pin: success.registrationPin, expiresAt: success.expiresAt });
  };
  return (
    <Stack gap="sm">
      <ProblemNotice problem={action.problem} />
      <Group align="flex-end">
        <NativeSelect
          label={messages.platform}
          value={platform}
          onChange={(event) => {
            const chosen = PLATFORMS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) setPlatform(chosen);
          }}
          data={PLATFORMS.map((each) => ({ value: each, label: PLATFORM_NAMES[each] }))}
        />
        <Button variant="default" onClick={() => void create()} loading={action.isRunning} disabled={isWaiting}>
          {messages.create}
        </Button>
      </Group>
    </Stack>
  );
}
