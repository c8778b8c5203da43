import { Button, Group, Stack, Text } from '@mantine/core';
import type { Platform } from '@pinportal/client';
import { useEffect, useRef } from 'react';
import { useFormat } from '../language/language-context.tsx';
import { CopyButton } from '../layout/copy-button.tsx';
import { Digits } from '../layout/digits.tsx';
import { useRegistrationMessages } from './messages/index.ts';
import { PLATFORM_NAMES } from './platform-names.ts';

/** A registration PIN that was just created. It is kept only until *Done*. */
export interface ShownRegistrationPin {
  readonly platform: Platform;
  readonly pin: string;
  readonly expiresAt: string;
}

export interface NewRegistrationPinProps {
  readonly shown: ShownRegistrationPin;
  /** What to do with the PIN. */
  readonly steps: string;
  readonly onDone: () => void;
}

/** The registration PIN, and what to do with it. */
export function NewRegistrationPin({ shown, steps, onDone }: NewRegistrationPinProps) {
  const messages = useRegistrationMessages();
  const format = useFormat();
  const start = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, so the focus goes to what has come in its place.
  useEffect(() => start.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Text ref={start} tabIndex={-1} fw={600}>
        {messages.shownOnce(PLATFORM_NAMES[shown.platform], format.dateTime(shown.expiresAt))}
      </Text>
      <Digits value={shown.pin} />
      <Text>{steps}</Text>
      <Group>
        <CopyButton text={shown.pin} label={messages.copy} />
        <Button variant="subtle" onClick={onDone}>
          {messages.done}
        </Button>
      </Group>
    </Stack>
  );
}
