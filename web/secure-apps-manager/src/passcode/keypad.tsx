import { UnstyledButton } from '@mantine/core';
import { Icon } from '@pinportal/ui';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../messages/index.ts';
import classes from './keypad.module.css';

const ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
] as const;

export interface KeypadProps {
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
}

/** The keys for digits. While the focus is on one of them, those of a keyboard do the same. */
export function Keypad({ onDigit, onDelete }: KeypadProps) {
  const messages = useMessages().passcode;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/u.test(event.key)) onDigit(event.key);
    else if (event.key === 'Backspace') onDelete();
  };
  const key = (digit: string) => (
    <UnstyledButton key={digit} type="button" className={classes.key} onClick={() => onDigit(digit)}>
      {digit}
    </UnstyledButton>
  );
  return (
    <div className={classes.keypad} role="group" aria-label={messages.keypad} onKeyDown={onKeyDown}>
      {ROWS.flat().map(key)}
      <span />
      {key('0')}
      <UnstyledButton type="button" className={classes.key} aria-label={messages.deleteDigit} onClick={onDelete}>
        <Icon name="backspace" />
      </UnstyledButton>
    </div>
  );
}
