import { Text } from '@mantine/core';
import type { AuditEventRowFragment } from '@pinportal/client';
import { StatusLine } from '@pinportal/ui';
import { useAuditMessages } from './messages/index.ts';
import { repetitionsOf, useReason } from './use-reason.ts';

/** Whether the action was carried out and, if not, why. */
export function Outcome({ event }: { readonly event: AuditEventRowFragment }) {
  const messages = useAuditMessages();
  const reasonText = useReason();
  const { outcome, reason } = event;
  const isRefused = outcome === 'FAILURE';
  const repetitions = repetitionsOf(event);
  return (
    <>
      <StatusLine icon={isRefused ? 'blocked' : 'check'} tone={isRefused ? 'bad' : 'quiet'}>
        {messages.outcomes[outcome]}
      </StatusLine>
      {reason === null ? null : <Text size="sm">{reasonText(reason)}</Text>}
      {repetitions === null ? null : <Text size="sm">{messages.repeated(repetitions)}</Text>}
    </>
  );
}
