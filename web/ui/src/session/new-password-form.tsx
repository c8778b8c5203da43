import { Button, Group, Stack, Text } from '@mantine/core';
import type { PasswordRules } from '@pinportal/client';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { PageHeading } from '../layout/page-heading.tsx';
import { useUiMessages } from '../messages/index.ts';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { NewPasswordInput } from './new-password-input.tsx';

/** The rules, as `portalSettings` has them. */
export type Rules = Omit<PasswordRules, '__typename'>;

export interface NewPasswordFormProps {
  readonly rules: Rules;
  readonly productName: string;
  readonly username: string;
  readonly problem: Problem | null;
  readonly isRunning: boolean;
  readonly onSubmit: (newPassword: string) => void;
  readonly onBack: () => void;
}

/** The first sign-in after an administrator has set the password. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const messages = useUiMessages().newPassword;
  const [newPassword, setNewPassword] = useState('');
  const isWaiting = useIsWaiting(props.problem);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.isRunning && !isWaiting) props.onSubmit(newPassword);
      }}
    >
      <Stack>
        <PageHeading title={messages.title} productName={props.productName} takesFocus />
        <Text>{messages.explanation}</Text>
        <ProblemNotice problem={props.problem} />
        {/* Tells a password manager whose password it is to keep. */}
        <input type="text" name="username" autoComplete="username" value={props.username} readOnly hidden />
        <NewPasswordInput rules={props.rules} value={newPassword} onChange={setNewPassword} problem={props.problem} />
        <Group>
          <Button type="submit" size="md" loading={props.isRunning} disabled={isWaiting}>
            {messages.submit}
          </Button>
          <Button variant="default" size="md" onClick={props.onBack}>
            {messages.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
