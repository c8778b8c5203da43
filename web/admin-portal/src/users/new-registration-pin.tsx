import { Button, Group, Stack, Text } from '@mantine/core';
import type { Platform } from '@pinportal/client';
import { CopyButton, Digits, useFormat } from '@pinportal/ui';
import { useEffect, useRef } from 'react';
import { useNames } from '../names/index.ts';
import { useUserMessages } from './messages/index.ts';

/** A registration PIN that was just created. It is kept only until *Done*. */
export interface ShownRegistrationPin {
  readonly platform: Platform;
  readonly pin: string;
  readonly expiresAt: string;
}

export interface NewRegistrationPinProps {
  readonly shown: ShownRegistrationPin;
  readonly username: string;
  readonly onDone: () => void;
}

/** The digits of a registration PIN, which are shown once. */
export function NewRegistrationPin({ shown, username, onDone }: NewRegistrationPinProps) {
  const messages = useUserMessages().registrationPins;
  const { platforms } = useNames();
  const format = useFormat();
  const start = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, so the focus goes to what has come in its place.
  useEffect(() => start.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Text ref={start} tabIndex={-1} fw={600}>
        {messages.shownOnce(platforms[shown.platform], format.dateTime(shown.expiresAt))}
      </Text>
      <Digits value={shown.pin} />
      <Text>{messages.steps(username)}</Text>
      <Group>
        <CopyButton text={shown.pin} label={messages.copy} />
        <Button variant="subtle" onClick={onDone}>
          {messages.done}
        </Button>
      </Group>
    </Stack>
  );
}
