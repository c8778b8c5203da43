import type { PageFragment } from '@pinportal/client';
import { Button, Group } from '@mantine/core';
import { Icon } from '@pinportal/ui';
import { useListMessages } from './messages/index.ts';
import type { PageSearch } from './search.ts';

export interface PagerProps {
  readonly pageInfo: PageFragment;
  readonly onPage: (page: PageSearch) => void;
}

/** Leads to the previous and to the next page of a list. Nothing if there is only one page. */
export function Pager({ pageInfo, onPage }: PagerProps) {
  const messages = useListMessages();
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <Group component="nav" gap="sm" aria-label={messages.pages}>
      <Button
        variant="default"
        leftSection={<Icon name="back" />}
        disabled={!hasPreviousPage}
        onClick={() => onPage({ before: startCursor ?? undefined, after: undefined })}
      >
        {messages.previous}
      </Button>
      <Button
        variant="default"
        rightSection={<Icon name="forward" />}
        disabled={!hasNextPage}
        onClick={() => onPage({ after: endCursor ?? undefined, before: undefined })}
      >
        {messages.next}
      </Button>
    </Group>
  );
}
