import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useListMessages } from './messages/index.ts';
import type { Selection } from './use-selection.ts';

export interface SelectionBarProps {
  readonly selection: Omit<Selection<never>, 'rows' | 'toggle'> & { readonly rows: ReadonlyMap<string, unknown> };
  readonly total: { readonly count: number; readonly isExact: boolean } | null;
  /** Whether the list has other pages. */
  readonly hasMore: boolean;
  readonly actions: ReactNode;
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ selection, total, hasMore, actions }: SelectionBarProps) {
  const messages = useListMessages();
  const { rows, isAll, selectAll, clear } = selection;
  const count = total === null ? '' : messages.count(total.count, total.isExact);
  return (
    <Group gap="sm" role="group" aria-label={messages.bulkActions}>
      <Text span role="status">
        {isAll ? messages.allSelected(count) : messages.selected(rows.size)}
      </Text>
      {actions}
      {hasMore && !isAll ? (
        <Button variant="subtle" size="compact-md" onClick={selectAll}>
          {messages.selectAll(count)}
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-md" onClick={clear}>
        {messages.clearSelection}
      </Button>
    </Group>
  );
}
