import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { CreateRegistrationPinDocument, type Platform } from '@pinportal/client';
import { ProblemNotice, useAction, useIsWaiting } from '@pinportal/ui';
import { useState } from 'react';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useUserMessages } from './messages/index.ts';
import type { ShownRegistrationPin } from './new-registration-pin.tsx';

export interface CreateRegistrationPinProps {
  readonly userId: string;
  readonly onCreated: (shown: ShownRegistrationPin) => void;
}

/** Creates a registration PIN for a user and a platform. */
export function CreateRegistrationPin({ userId, onCreated }: CreateRegistrationPinProps) {
  const messages = useUserMessages().registrationPins;
  const { platforms } = useNames();
  const [platform, setPlatform] = useState<Platform>('IOS');
  const action = useAction(CreateRegistrationPinDocument);
  const isWaiting = useIsWaiting(action.problem);
  const choices = keysOf(platforms);
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
            const chosen = choices.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) setPlatform(chosen);
          }}
          data={choices.map((each) => ({ value: each, label: platforms[each] }))}
        />
        <Button variant="default" onClick={() => void create()} loading={action.isRunning} disabled={isWaiting}>
          {messages.create}
        </Button>
      </Group>
    </Stack>
  );
}
