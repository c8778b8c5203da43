import { PasswordInput, Stack } from '@mantine/core';
import type { PasscodeType } from '@pinportal/client';
import { useAnnounce } from '@pinportal/ui';
import { type RefObject, useEffect, useRef } from 'react';
import { useMessages } from '../messages/index.ts';
import { Keypad } from './keypad.tsx';
import classes from './passcode-input.module.css';

export interface PasscodeInputProps {
  readonly label: string;
  readonly type: PasscodeType;
  /** The ID of what explains the input. */
  readonly describedBy: string;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly onChange: (value: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A passcode: dots and a keypad for digits, a field for everything else. Both can be typed and pasted into. */
export function PasscodeInput({ label, type, describedBy, value, isInvalid, onChange, inputRef }: PasscodeInputProps) {
  const messages = useMessages().passcode;
  const announce = useAnnounce();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  useEffect(() => input.current?.focus(), [input]);
  const isNumeric = type === 'NUMERIC';
  const change = (next: string) => {
    onChange(next);
    if (isNumeric) announce(messages.digitsEntered(Array.from(next).length));
  };
  return (
    <Stack gap="md">
      <PasswordInput
        ref={input}
        label={label}
        classNames={isNumeric ? { innerInput: classes.dots } : {}}
        name="passcode"
        // A password manager would enter the account password, which belongs to the same website.
        autoComplete="off"
        // The keypad is there in place of the keyboard of a phone.
        inputMode={isNumeric ? 'none' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': messages.show, tabIndex: 0 }}
        value={value}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {isNumeric ? (
        <Keypad onDigit={(digit) => change(value + digit)} onDelete={() => change(value.slice(0, -1))} />
      ) : null}
    </Stack>
  );
}
