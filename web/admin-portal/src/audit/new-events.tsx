import { Button, Group, Text } from '@mantine/core';
import { useAuditMessages } from './messages/index.ts';
import type { NewEvents } from './use-new-events.ts';

export interface NewEventsNoticeProps {
  readonly events: NewEvents | null;
  readonly onShow: () => void;
}

/** Says how many events are newer than those on the page, and shows them on request. */
export function NewEventsNotice({ events, onShow }: NewEventsNoticeProps) {
  const messages = useAuditMessages();
  return (
    <Group gap="sm">
      <Text span role="status">
        {events === null ? null : messages.newEvents(events.count, events.isMore)}
      </Text>
      {events === null ? null : (
        <Button variant="light" size="compact-md" onClick={onShow}>
          {messages.show}
        </Button>
      )}
    </Group>
  );
}
