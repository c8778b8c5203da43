import { PasswordInput } from '@mantine/core';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import type { Rules } from './new-password-form.tsx';
import classes from './new-password-input.module.css';

export interface NewPasswordInputProps {
  readonly rules: Rules;
  /** What the field is called, if not *New password*. */
  readonly label?: string;
  /** The field of the input that has the password. */
  readonly field?: 'newPassword' | 'password';
  readonly isRequired?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: Problem | null;
}

/** A new password, with its rules above it. */
export function NewPasswordInput(props: NewPasswordInputProps) {
  const { rules, label, field = 'newPassword', isRequired = true, value, onChange, problem } = props;
  const messages = useUiMessages();
  const fieldProblem = useFieldProblem(problem)(field);
  return (
    <PasswordInput
      label={label ?? messages.newPassword.label}
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
      required={isRequired}
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': messages.signIn.showPassword, tabIndex: 0 }}
      value={value}
      error={fieldProblem}
      aria-invalid={fieldProblem !== null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
