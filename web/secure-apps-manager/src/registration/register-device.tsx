import { RegisterDeviceDocument } from '@pinportal/client';
import { Button, Stack, Text } from '@mantine/core';
import { Notice, useAction, useIsWaiting, useSession } from '@pinportal/ui';
import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { CredentialInput } from './credential-input.tsx';
import { DeviceInputs } from './device-inputs.tsx';
import { PHONES } from './platforms.ts';
import { RegistrationProblem } from './registration-problem.tsx';
import { UsernameInput } from './username-input.tsx';
import type { Registration } from './registration.ts';

export interface RegisterDeviceProps {
  /** Goes back to the device of this browser. Null if there is none. */
  readonly onCancel: (() => void) | null;
}

/** Registers this browser as a device. Its token comes in a cookie that scripts cannot read. */
export function RegisterDevice({ onCancel }: RegisterDeviceProps) {
  const { register: messages, app } = useMessages();
  const { state, signedIn } = useSession();
  const action = useAction(RegisterDeviceDocument);
  const isWaiting = useIsWaiting(action.problem);
  const [value, setValue] = useState<Registration>({
    username: '',
    method: 'PASSWORD',
    credential: '',
    platform: 'IOS',
    name: null,
    model: null,
  });
  const change = (changed: Partial<Registration>) => setValue((current) => ({ ...current, ...changed }));
  const { username, method, credential, platform } = value;
  const name = value.name ?? messages.nameSuggestions[platform];
  const model = value.model ?? PHONES[platform].model;
  const register = async () => {
    const proof = method === 'PASSWORD' ? { password: credential } : { registrationPin: credential };
    const { osVersion } = PHONES[platform];
    const input = { username, proof, name, model, osVersion, platform, delivery: 'COOKIE' } as const;
    if ((await action.run({ input })) !== null) signedIn();
  };
  return (
    <Screen title={messages.title} app={app} onBack={onCancel}>
      {state.kind === 'signed-out' && state.reason === 'ended' ? (
        <Notice tone="info" role="status">
          {messages.ended}
        </Notice>
      ) : null}
      <Text>{messages.explanation}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!action.isRunning && !isWaiting) void register();
        }}
      >
        <Stack gap="md">
          <UsernameInput value={username} onChange={(changed) => change({ username: changed })} />
          <CredentialInput method={method} value={credential} onChange={change} />
          <DeviceInputs platform={platform} name={name} model={model} problem={action.problem} onChange={change} />
          <RegistrationProblem problem={action.problem} method={method} />
          <Button type="submit" size="md" loading={action.isRunning} disabled={isWaiting}>
            {messages.submit}
          </Button>
        </Stack>
      </form>
    </Screen>
  );
}
