import { Stack, Text } from '@mantine/core';
import { LoadFailure, LoadingRows } from '@pinportal/ui';
import type { ReactNode } from 'react';
import { useBulkMessages } from '../bulk/messages/index.ts';
import { useUserMessages } from './messages/index.ts';
import { type SelectedUsers, USERS_PER_STEP, type UserScope } from './selected-users.ts';
import { useSelectedUsers } from './use-selected-users.ts';

export interface SelectedUsersLoaderProps {
  readonly scope: UserScope;
  readonly children: (selected: SelectedUsers) => ReactNode;
}

/** Reads the selected users before a dialog shows what can be done with them. */
export function SelectedUsersLoader({ scope, children }: SelectedUsersLoaderProps) {
  const messages = useUserMessages();
  const bulk = useBulkMessages();
  const { selected, done, error, retry } = useSelectedUsers(scope);
  if (error !== null) return <LoadFailure error={error} retry={retry} />;
  if (selected === null) {
    const total = 'ids' in scope ? scope.ids.length : scope.count;
    return (
      <Stack>
        {total === null || total > USERS_PER_STEP ? <Text>{bulk.loading(done, total)}</Text> : null}
        <LoadingRows count={5} height={56} />
      </Stack>
    );
  }
  if (selected.users.length === 0) return <Text>{messages.gone}</Text>;
  return children(selected);
}
