import { Text } from '@mantine/core';
import { useFormat } from '@pinportal/ui';
import { useMessages } from '../messages/index.ts';

export interface HistoryEntryProps {
  /** What the PIN was for, where the list does not say it. */
  readonly title: string | null;
  readonly pin: {
    readonly status: string;
    readonly issuedAt: string;
    readonly expiresAt: string;
    readonly redeemedAt?: string | null;
  };
  readonly becameOf: string;
}

/** When a PIN was created, and what became of it. */
export function HistoryEntry({ title, pin, becameOf }: HistoryEntryProps) {
  const messages = useMessages().history;
  const format = useFormat();
  const isActive = pin.status === 'ACTIVE';
  const ended = pin.redeemedAt == null ? becameOf : messages.at(becameOf, format.dateTime(pin.redeemedAt));
  return (
    <li>
      {title === null ? null : <Text fw={600}>{title}</Text>}
      <Text>{isActive ? messages.validUntil(format.dateTime(pin.expiresAt)) : ended}</Text>
      <Text size="sm" c="dimmed">
        {messages.created(format.dateTime(pin.issuedAt))}
      </Text>
    </li>
  );
}
