import { Button, Stack, Text } from '@mantine/core';
import { SetUserStatusDocument, type UserStatus } from '@pinportal/client';
import { runMutation, useUiMessages } from '@pinportal/ui';
import { Dialog, DialogFooter } from '@pinportal/ui/dialog';
import { useClient } from 'urql';
import { BulkProgress } from '../bulk/bulk-progress.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import type { Run } from '../bulk/run-in-steps.ts';
import { useBulk } from '../bulk/use-bulk.ts';
import { useUserMessages } from './messages/index.ts';
import { SelectedUsersLoader } from './selected-users-loader.tsx';
import type { SelectedUsers, UserScope } from './selected-users.ts';

export interface SetStatusDialogProps {
  readonly scope: UserScope;
  readonly status: UserStatus;
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

/** *Actions > Disable* or *Activate*: what it does, and to how many. */
export default function SetStatusDialog(props: SetStatusDialogProps) {
  const messages = useUserMessages().setStatus[props.status];
  return (
    <Dialog title={messages.title} onClose={props.onClose}>
      <SelectedUsersLoader scope={props.scope}>
        {(selected) => <Question {...props} users={selected.users} />}
      </SelectedUsersLoader>
    </Dialog>
  );
}

type User = SelectedUsers['users'][number];

function Question({ users, status, onClose, onChanged }: SetStatusDialogProps & { readonly users: readonly User[] }) {
  const messages = useUserMessages().setStatus[status];
  const ui = useUiMessages();
  const client = useClient();
  const send = async (step: readonly User[]) => {
    for (const { id } of step) {
      const { problem } = await runMutation(client, SetUserStatusDocument, { input: { id, status } });
      if (problem !== null) return problem;
    }
    return null;
  };
  const bulk = useBulk<User>({ size: 1, send });
  const finish = (run: Run<User> | null) => {
    if (run === null) return;
    if (run.changed > 0) onChanged(messages.done(run.changed));
    if (run.changed === run.total) onClose();
  };
  const able = users.filter(({ canGenerateOneTimePin }) => canGenerateOneTimePin).length;
  return (
    <Stack>
      <Text>{messages.explanation(users.length, able)}</Text>
      <BulkProgress
        bulk={bulk}
        nameOf={({ displayName, username }) => `${displayName} (${username})`}
        onResume={() => void bulk.resume().then(finish)}
      />
      <DialogFooter>
        <Button variant="default" onClick={onClose} disabled={bulk.isRunning}>
          {bulk.run === null ? ui.cancel : ui.close}
        </Button>
        {bulk.run === null ? (
          <Button color={status === 'DISABLED' ? 'red' : undefined} onClick={() => void bulk.start(users).then(finish)}>
            {messages.confirm(users.length)}
          </Button>
        ) : null}
      </DialogFooter>
    </Stack>
  );
}
