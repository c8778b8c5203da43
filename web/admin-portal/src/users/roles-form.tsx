import { Button, Stack, Text } from '@mantine/core';
import type { RoleCode } from '@pinportal/client';
import { type Problem, ProblemNotice, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { DialogFooter } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { useClient } from 'urql';
import { BulkProgress } from '../bulk/bulk-progress.tsx';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { type Run, newRun } from '../bulk/run-in-steps.ts';
import { useBulk } from '../bulk/use-bulk.ts';
import { ChangePreview } from '../eligibility/change-preview.tsx';
import { SteppedPreview } from '../eligibility/stepped-preview.tsx';
import { useNames } from '../names/index.ts';
import { useUserMessages } from './messages/index.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { type RoleState, changesOf, nextState, statesOf } from './role-choices.ts';
import { previewOf, previewsOf, restoreRoles, saveRoles } from './save-roles.ts';
import { type SelectedUsers, USERS_PER_STEP } from './selected-users.ts';

export interface RolesFormProps {
  readonly selected: SelectedUsers;
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

type User = SelectedUsers['users'][number];

/** The roles of the selected users, what a change of them would do, and *Save*. */
export function RolesForm({ selected, onClose, onChanged }: RolesFormProps) {
  const messages = useUserMessages().assignRoles;
  const names = useNames();
  const ui = useUiMessages();
  const client = useClient();
  const { users, roles } = selected;
  const [initial] = useState(() =>
    statesOf(
      users,
      roles.map(({ code }) => code),
    ),
  );
  const [states, setStates] = useState(initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isWaiting = useIsWaiting(problem);
  const changes = changesOf(initial, states);
  const isLarge = users.length > USERS_PER_STEP;
  const send = (step: readonly User[]) => saveRoles(client, step, changes);
  const bulk = useBulk<User>({ size: USERS_PER_STEP, send });
  const touch = (code: RoleCode, state: RoleState) =>
    setStates((before) => new Map(before).set(code, nextState(state, initial.get(code) ?? false)));
  const textOf = (count: number): string => {
    const [first] = users;
    if (users.length > 1 || first === undefined) return messages.changed(count);
    const assigned = [...states].filter(([, state]) => state === true).map(([code]) => names.roles[code]);
    return messages.changedOne(first.displayName, assigned);
  };
  const finish = (run: Run<User> | null) => {
    if (run === null) return;
    if (run.changed > 0) onChanged(textOf(run.changed));
    if (run.changed === run.total) onClose();
  };
  const save = async () => {
    if (isLarge) {
      finish(await bulk.start(users));
      return;
    }
    setSaving(true);
    const found = await send(users);
    setSaving(false);
    setProblem(found);
    if (found !== null) return;
    onChanged(textOf(users.length), { run: () => restoreRoles(client, users) });
    onClose();
  };
  if (bulk.run !== null) {
    return (
      <Stack>
        <BulkProgress
          bulk={bulk}
          nameOf={({ displayName, username }) => `${displayName} (${username})`}
          onResume={() => void bulk.resume().then(finish)}
        />
        <DialogFooter>
          <Button variant="default" onClick={onClose} disabled={bulk.isRunning}>
            {ui.close}
          </Button>
        </DialogFooter>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Text>{users.length === 1 ? messages.forOne(nameOf(users)) : messages.forSeveral(users.length)}</Text>
        {[...initial.values()].includes('mixed') ? <Text size="sm">{messages.mixed}</Text> : null}
        <RoleBoxes roles={roles} states={states} onTouch={touch} />
        <UnsavedChanges hasChanges={changes.length > 0} isSaving={isSaving} />
        <DialogFooter
          summary={
            isLarge ? (
              <SteppedPreview changes={previewsOf(newRun(users, USERS_PER_STEP).pending, changes)} />
            ) : (
              <ChangePreview change={previewOf(users, changes)} />
            )
          }
          problem={<ProblemNotice problem={problem} />}
        >
          <Button variant="default" onClick={onClose} disabled={isSaving}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={isSaving} disabled={changes.length === 0 || isWaiting}>
            {ui.save}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}

const nameOf = (users: readonly User[]): string =>
  users.map(({ displayName, username }) => `${displayName} (${username})`).join(', ');
