import { Text } from '@mantine/core';
import { EmptyState } from '@pinportal/ui';
import { useShellMessages } from './messages/index.ts';

/** What an administrator sees who has opened a page that their roles do not allow. */
export function NoRoleNotice() {
  const messages = useShellMessages().noRole;
  return (
    <EmptyState title={messages.title}>
      <Text>{messages.explanation}</Text>
    </EmptyState>
  );
}
