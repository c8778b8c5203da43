import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { CreateRegistrationPinDocument, type Platform } from '@pinportal/client';
import { ProblemNotice, useAction, useIsWaiting } from '@pinportal/ui';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import type { ShownRegistrationPin } from './new-registration-pin.tsx';

const PLATFORMS: readonly Platform[] = ['IOS', 'ANDROID', 'MACOS', 'WINDOWS'];

export interface CreateRegistrationPinProps {
  readonly onCreated: (shown: ShownRegistrationPin) => void;
}

export function CreateRegistrationPin({ onCreated }: CreateRegistrationPinProps) {
  const messages = useMessages();
  const [platform, setPlatform] = useState<Platform>('IOS');
  const action = useAction(CreateRegistrationPinDocument);
  const isWaiting = useIsWaiting(action.problem);
  const create = async () => {
    const success = await action.run({ input: { platform } });
    if (success !== null) onCreated({ platform, pin: success.registrationPin, expiresAt: success.expiresAt });
  };
  return (
    <Stack gap="sm">
      <ProblemNotice problem={action.problem} />
      <Group align="flex-end">
        <NativeSelect
          label={messages.registrationPin.platform}
          value={platform}
          onChange={(event) => {
            const chosen = PLATFORMS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) setPlatform(chosen);
          }}
          data={PLATFORMS.map((each) => ({ value: each, label: messages.devices.platforms[each] }))}
        />
        <Button variant="default" onClick={() => void create()} loading={action.isRunning} disabled={isWaiting}>
          {messages.registrationPin.create}
        </Button>
      </Group>
    </Stack>
  );
}
