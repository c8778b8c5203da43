import { Button, Text } from '@mantine/core';
import { EmptyState } from '@pinportal/ui';
import { useListMessages } from './messages/index.ts';

/** What stands in place of a list that has no entry because of its filters. */
export function NothingMatches({ onRemoveAll }: { readonly onRemoveAll: () => void }) {
  const messages = useListMessages();
  return (
    <EmptyState title={messages.nothingMatches}>
      <Text>{messages.nothingMatchesExplanation}</Text>
      <Button variant="default" onClick={onRemoveAll} w="fit-content">
        {messages.removeAllFilters}
      </Button>
    </EmptyState>
  );
}
