import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import { useIsWaiting } from '../states/problem-notice.tsx';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface PasswordFormProps {
  readonly value: Credentials;
  readonly onChange: (value: Credentials) => void;
  readonly problem: Problem | null;
  readonly isRunning: boolean;
  readonly onSubmit: () => void;
}

/** User name and password. Both stay in the form when a sign-in fails. */
export function PasswordForm({ value, onChange, problem, isRunning, onSubmit }: PasswordFormProps) {
  const messages = useUiMessages().signIn;
  const fieldProblem = useFieldProblem(problem);
  const isWaiting = useIsWaiting(problem);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning && !isWaiting) onSubmit();
      }}
    >
      <Stack>
        <TextInput
          label={messages.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          size="md"
          required
          withAsterisk={false}
          value={value.username}
          error={fieldProblem('username')}
          onChange={(event) => onChange({ ...value, username: event.currentTarget.value })}
        />
        <PasswordInput
          label={messages.password}
          name="password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': messages.showPassword, tabIndex: 0 }}
          value={value.password}
          error={fieldProblem('password')}
          aria-invalid={fieldProblem('password') !== null}
          onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
        />
        <Button type="submit" size="md" loading={isRunning} disabled={isWaiting}>
          {messages.submit}
        </Button>
      </Stack>
    </form>
  );
}
