import { Button, Text } from '@mantine/core';
import { type ThisDeviceStateFragment, ResetSecureAppsPasscodeDocument } from '@pinportal/client';
import { Notice, useAction, useFormat, useNow } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { NewPasscodeForm } from './new-passcode-form.tsx';
import type { Rules } from './passcode-check.ts';

/** The permission to choose a new passcode. The ticket is a secret: it is not stored, and not in the address. */
export interface PasscodeReset {
  readonly resetTicket: string;
  readonly expiresAt: string;
  readonly rules: Rules;
}

export interface NewPasscodeProps {
  readonly device: ThisDeviceStateFragment;
  readonly reset: PasscodeReset;
  readonly onSaved: () => void;
  readonly onStartAgain: () => void;
}

/** Replaces a forgotten passcode, as often as it takes until one is allowed, while there is time. */
export function NewPasscode({ device, reset, onSaved, onStartAgain }: NewPasscodeProps) {
  const messages = useMessages().newPasscode;
  const format = useFormat();
  const now = useNow(1000);
  const action = useAction(ResetSecureAppsPasscodeDocument);
  const { problem, isRunning } = action;
  const { resetTicket, expiresAt, rules } = reset;
  const isInvalid = problem?.kind === 'failure' && problem.code === 'RESET_TICKET_INVALID';
  if (isInvalid || (now >= Date.parse(expiresAt) && !isRunning)) {
    return (
      <Screen key="over" title={messages.overTitle}>
        <Notice tone="attention" role="alert">
          {messages.over[device.registrationMethod]}
        </Notice>
        <Button size="md" onClick={onStartAgain}>
          {messages.startAgain}
        </Button>
      </Screen>
    );
  }
  const save = async (newPasscode: string) => {
    if ((await action.run({ input: { resetTicket, newPasscode } })) !== null) onSaved();
  };
  return (
    <Screen key="choose" title={messages.title}>
      <Text>{messages.until(format.time(expiresAt))}</Text>
      <NewPasscodeForm
        rules={rules}
        hasHistory
        submit={messages.submit}
        problem={problem}
        isRunning={isRunning}
        onSubmit={(passcode) => void save(passcode)}
      />
    </Screen>
  );
}
