import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { ChangePasswordDocument, type SettingsFragment } from '@pinportal/client';
import { type ComponentType, useState } from 'react';
import { useAction } from '../api/use-action.ts';
import type { UnsavedProps } from '../layout/dialog.tsx';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import { NewPasswordInput } from '../session/new-password-input.tsx';
import { Notice } from '../states/notice.tsx';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { useAccountMessages } from './messages/index.ts';

export interface ChangePasswordProps {
  readonly rules: SettingsFragment['passwordRules'];
  readonly username: string;
  /** What asks before the passwords that were typed are lost. */
  readonly guard?: ComponentType<UnsavedProps>;
}

/** Changes one's own password. */
export function ChangePassword({ rules, username, guard: Guard }: ChangePasswordProps) {
  const messages = useAccountMessages().password;
  const { signIn } = useUiMessages();
  const action = useAction(ChangePasswordDocument);
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [isChanged, setChanged] = useState(false);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const isWrong = action.problem?.kind === 'failure' && action.problem.code === 'INVALID_CREDENTIALS';
  const currentProblem = isWrong ? messages.currentIsWrong : fieldProblem('currentPassword');
  const change = async () => {
    setChanged(false);
    if ((await action.run({ input: { currentPassword, newPassword } })) === null) return;
    setChanged(true);
    setCurrentPassword('');
    setNewPassword('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      {Guard === undefined ? null : (
        <Guard hasChanges={currentPassword !== '' || newPassword !== ''} isSaving={action.isRunning} />
      )}
      <Stack mt="lg">
        <Title order={2}>{messages.title}</Title>
        <Text>{messages.effect}</Text>
        {/* Tells a password manager whose password it is to keep. */}
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          label={messages.current}
          name="current-password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
          value={currentPassword}
          error={currentProblem}
          aria-invalid={currentProblem !== null}
          onChange={(event) => setCurrentPassword(event.currentTarget.value)}
        />
        <NewPasswordInput rules={rules} value={newPassword} onChange={setNewPassword} problem={action.problem} />
        {isWrong ? null : <ProblemNotice problem={action.problem} />}
        {isChanged ? (
          <Notice tone="good" role="status">
            {messages.changed}
          </Notice>
        ) : null}
        <Group>
          <Button type="submit" loading={action.isRunning} disabled={isWaiting}>
            {messages.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
