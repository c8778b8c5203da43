import { PasswordInput } from '@mantine/core';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import type { Rules } from './new-password-form.tsx';
import classes from './new-password-input.module.css';

export interface NewPasswordInputProps {
  readonly rules: Rules;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: Problem | null;
}

/** A new password, with its rules above it. */
export function NewPasswordInput({ rules, value, onChange, problem }: NewPasswordInputProps) {
  const messages = useUiMessages();
  const fieldProblem = useFieldProblem(problem);
  return (
    <PasswordInput
      label={messages.newPassword.label}
      description={
        <ul className={classes.rules}>
          {messages.passwordRules(rules).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      }
      descriptionProps={{ component: 'div' }}
      name="new-password"
      autoComplete="new-password"
      size="md"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': messages.signIn.showPassword, tabIndex: 0 }}
      value={value}
      error={fieldProblem('newPassword')}
      aria-invalid={fieldProblem('newPassword') !== null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
