import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type ThisDeviceStateFragment, AuthorizePasscodeResetDocument } from '@pinportal/client';
import { Notice, ProblemNotice, useAction, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { UsernameInput } from '../registration/username-input.tsx';
import type { PasscodeReset } from './new-passcode.tsx';

export interface ForgotPasscodeProps {
  readonly device: ThisDeviceStateFragment;
  readonly onAuthorized: (reset: PasscodeReset) => void;
  readonly onBack: () => void;
}

/** Proves who wants a new passcode: with a one-time PIN or, if the device was registered with it, the account password. */
export function ForgotPasscode({ device, onAuthorized, onBack }: ForgotPasscodeProps) {
  const messages = useMessages().forgotPasscode;
  const { showPassword } = useUiMessages().signIn;
  const action = useAction(AuthorizePasscodeResetDocument);
  const { problem } = action;
  const isWaiting = useIsWaiting(problem);
  const [username, setUsername] = useState('');
  const [credential, setCredential] = useState('');
  const { registrationMethod: method } = device;
  const isDenied = problem?.kind === 'failure' && problem.code === 'PASSCODE_RESET_DENIED';
  const send = async () => {
    const success = await action.run({ input: { username, credential } });
    if (success === null) return;
    const { resetTicket, expiresAt, passcodeRules } = success;
    onAuthorized({ resetTicket, expiresAt, rules: passcodeRules });
  };
  return (
    <Screen title={messages.title} onBack={onBack}>
      <Text>{messages.explanations[method]}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.isRunning && !isWaiting) void send();
        }}
      >
        <Stack gap="md">
          <UsernameInput value={username} onChange={setUsername} />
          {method === 'PASSWORD' ? (
            <PasswordInput
              label={messages.credentials.PASSWORD}
              name="password"
              autoComplete="current-password"
              size="md"
              required
              withAsterisk={false}
              visibilityToggleButtonProps={{ 'aria-label': showPassword, tabIndex: 0 }}
              value={credential}
              onChange={(event) => setCredential(event.currentTarget.value)}
            />
          ) : (
            <TextInput
              label={messages.credentials.REGISTRATION_PIN}
              name="one-time-pin"
              autoComplete="one-time-code"
              inputMode="numeric"
              size="md"
              required
              withAsterisk={false}
              value={credential}
              onChange={(event) => setCredential(event.currentTarget.value)}
            />
          )}
          {isDenied ? (
            <Notice tone="bad" role="alert">
              {messages.denied[method]}
            </Notice>
          ) : (
            <ProblemNotice problem={problem} />
          )}
          <Button type="submit" size="md" loading={action.isRunning} disabled={isWaiting}>
            {messages.submit}
          </Button>
        </Stack>
      </form>
    </Screen>
  );
}
