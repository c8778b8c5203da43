import { Button, Stack, Text } from '@mantine/core';
import type { ThisDeviceStateFragment } from '@pinportal/client';
import { HelpDesk } from '../device/help-desk.tsx';
import { noRecovery } from '../device/recovery.ts';
import { useMessages } from '../messages/index.ts';

export interface RecoveryProps {
  readonly device: ThisDeviceStateFragment;
  readonly isPrimary?: boolean;
  readonly onForgot: () => void;
}

/** *Forgot passcode* or, where there is no way back, why and what to do. */
export function Recovery({ device, isPrimary = false, onForgot }: RecoveryProps) {
  const messages = useMessages().recovery;
  const reason = noRecovery(device);
  if (reason === null) {
    return (
      <Button variant={isPrimary ? 'filled' : 'subtle'} size="md" onClick={onForgot}>
        {messages.action}
      </Button>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{messages.noRecovery[reason]}</Text>
      <HelpDesk />
    </Stack>
  );
}
