import { Button } from '@mantine/core';
import type { DeviceStatus } from '@pinportal/client';
import { Notice } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';
import { Screen } from '../phone/screen.tsx';
import { HelpDesk } from './help-desk.tsx';

export interface UnavailableProps {
  readonly status: Exclude<DeviceStatus, 'ACTIVE'>;
  readonly onRegisterAgain: () => void;
}

/** A device that is blocked, lost, retired or wiped. */
export function Unavailable({ status, onRegisterAgain }: UnavailableProps) {
  const messages = useMessages().unavailable;
  const isGone = status === 'RETIRED' || status === 'WIPED';
  return (
    <Screen title={messages.title}>
      <Notice tone="attention" role="status">
        {messages.reasons[status]}
      </Notice>
      {isGone ? (
        <Button size="md" onClick={onRegisterAgain}>
          {messages.registerAgain}
        </Button>
      ) : (
        <HelpDesk />
      )}
    </Screen>
  );
}
