import type { ThisDeviceStateFragment } from '@pinportal/client';
import { Notice } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { Recovery } from './recovery.tsx';

export interface TooManyAttemptsProps {
  readonly device: ThisDeviceStateFragment;
  readonly onForgot: () => void;
}

/** Secure apps that not even the right passcode unlocks. */
export function TooManyAttempts({ device, onForgot }: TooManyAttemptsProps) {
  const messages = useMessages().tooManyAttempts;
  return (
    <Screen title={messages.title}>
      <Notice tone="attention" role="status">
        {messages.explanation}
      </Notice>
      <Recovery device={device} isPrimary onForgot={onForgot} />
    </Screen>
  );
}
