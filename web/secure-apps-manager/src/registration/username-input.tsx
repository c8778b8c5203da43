import { TextInput } from '@mantine/core';
import { useUiMessages } from '@pinportal/ui';

export interface UsernameInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The user name of whoever uses the device. */
export function UsernameInput({ value, onChange }: UsernameInputProps) {
  const { username } = useUiMessages().signIn;
  return (
    <TextInput
      label={username}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      size="md"
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
