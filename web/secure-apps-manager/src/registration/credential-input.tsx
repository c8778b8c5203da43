import { Group, PasswordInput, Radio, TextInput } from '@mantine/core';
import type { RegistrationMethod } from '@pinportal/client';
import { useUiMessages } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import type { Registration } from './registration.ts';

const METHODS: readonly RegistrationMethod[] = ['PASSWORD', 'REGISTRATION_PIN'];

export interface CredentialInputProps {
  readonly method: RegistrationMethod;
  readonly value: string;
  readonly onChange: (changed: Partial<Registration>) => void;
}

/** The account password or a registration PIN. */
export function CredentialInput({ method, value, onChange }: CredentialInputProps) {
  const messages = useMessages().register;
  const { showPassword } = useUiMessages().signIn;
  return (
    <>
      <Radio.Group
        label={messages.method}
        name="method"
        size="md"
        value={method}
        onChange={(chosen) => {
          const found = METHODS.find((each) => each === chosen);
          if (found !== undefined) onChange({ method: found, credential: '' });
        }}
      >
        <Group gap="xs" mt={4}>
          {METHODS.map((each) => (
            <Radio key={each} value={each} label={messages.methods[each]} />
          ))}
        </Group>
      </Radio.Group>
      {method === 'PASSWORD' ? (
        <PasswordInput
          label={messages.methods.PASSWORD}
          name="password"
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': showPassword, tabIndex: 0 }}
          value={value}
          onChange={(event) => onChange({ credential: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label={messages.methods.REGISTRATION_PIN}
          name="registration-pin"
          autoComplete="one-time-code"
          inputMode="numeric"
          size="md"
          required
          withAsterisk={false}
          value={value}
          onChange={(event) => onChange({ credential: event.currentTarget.value })}
        />
      )}
    </>
  );
}
