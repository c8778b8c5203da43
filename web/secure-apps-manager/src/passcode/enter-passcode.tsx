import { Button, Stack, Text } from '@mantine/core';
import { type ThisDeviceStateFragment, UnlockSecureAppsDocument } from '@pinportal/client';
import { type Problem, ProblemNotice, useAction, useIsWaiting } from '@pinportal/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useStaleDevice } from '../device/use-stale-device.ts';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { Recovery } from './recovery.tsx';
import { PasscodeInput } from './passcode-input.tsx';
import { WrongPasscode } from './wrong-passcode.tsx';

export interface EnterPasscodeProps {
  readonly device: ThisDeviceStateFragment;
  /** Whether secure apps were locked because nobody used them. */
  readonly wasAutomatic: boolean;
  readonly onUnlocked: (autoLockMinutes: number) => void;
  readonly onForgot: () => void;
}

/** The lock of the secure apps. */
export function EnterPasscode({ device, wasAutomatic, onUnlocked, onForgot }: EnterPasscodeProps) {
  const { enterPasscode: messages, passcode: passcodeMessages } = useMessages();
  const explanationId = useId();
  const input = useRef<HTMLInputElement>(null);
  const action = useAction(UnlockSecureAppsDocument);
  const { problem } = action;
  const isWaiting = useIsWaiting(problem);
  const [passcode, setPasscode] = useState('');
  const [seen, setSeen] = useState<Problem | null>(null);
  useStaleDevice(problem);
  const isWrong = problem?.kind === 'failure' && problem.code === 'WRONG_PASSCODE';
  if (problem !== seen) {
    setSeen(problem);
    // Dots that cannot be read cannot be corrected either.
    if (isWrong) setPasscode('');
  }
  useEffect(() => {
    if (isWrong) input.current?.focus();
  }, [isWrong, problem]);
  const unlock = async () => {
    const success = await action.run({ input: { passcode } });
    if (success !== null) onUnlocked(success.autoLockMinutes);
  };
  const { autoLockMinutes, maximumFailedAttempts, passcodeRules } = device.appConnectGlobalPolicy;
  return (
    <Screen title={messages.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.isRunning && !isWaiting) void unlock();
        }}
      >
        <Stack gap="md">
          <Text id={explanationId}>{wasAutomatic ? messages.autoLocked(autoLockMinutes) : messages.explanation}</Text>
          {isWrong ? (
            <WrongPasscode remaining={problem.remainingAttempts} maximum={maximumFailedAttempts} />
          ) : (
            <ProblemNotice problem={problem} />
          )}
          <PasscodeInput
            label={passcodeMessages.label}
            type={passcodeRules.passcodeType}
            describedBy={explanationId}
            value={passcode}
            isInvalid={isWrong && passcode === ''}
            onChange={setPasscode}
            inputRef={input}
          />
          <Button type="submit" size="md" loading={action.isRunning} disabled={isWaiting}>
            {messages.submit}
          </Button>
        </Stack>
      </form>
      <Recovery device={device} onForgot={onForgot} />
    </Screen>
  );
}
