import { Notice } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';

/** From this failed attempt on, it is said how many are left. Before, most people have only pressed a wrong key. */
const FIRST_COUNTED = 3;

export interface WrongPasscodeProps {
  /** The failed attempts that are left. */
  readonly remaining: number | null;
  readonly maximum: number;
}

/** Says that the passcode is wrong and, before it is too late, what happens next. */
export function WrongPasscode({ remaining, maximum }: WrongPasscodeProps) {
  const messages = useMessages().enterPasscode;
  const isCounted = remaining !== null && (maximum - remaining >= FIRST_COUNTED || remaining === 1);
  return (
    <Notice tone="bad" role="alert">
      {messages.wrong}
      {isCounted ? ` ${messages.attemptsLeft(remaining)}` : null}
    </Notice>
  );
}
