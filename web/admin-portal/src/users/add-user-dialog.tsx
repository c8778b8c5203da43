import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { AssignRolesDialogDocument, CreateUserDocument, type RoleCode } from '@pinportal/client';
import {
  LoadFailure,
  NewPasswordInput,
  ProblemNotice,
  useAction,
  useFieldProblem,
  useIsWaiting,
  useUiMessages,
} from '@pinportal/ui';
import { Dialog, DialogFooter } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { useQuery } from 'urql';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import type { LastChange } from '../changes/use-last-change.ts';
import { useViewer } from '../shell/viewer.tsx';
import { useUserMessages } from './messages/index.ts';
import { RoleBoxes } from './role-boxes.tsx';

export interface AddUserDialogProps {
  readonly onClose: () => void;
  readonly onChanged: LastChange['tell'];
}

const NO_USERS = { userIds: [] };

/** The dialog that adds a user: the account, the first password and the roles. */
export default function AddUserDialog({ onClose, onChanged }: AddUserDialogProps) {
  const messages = useUserMessages();
  const ui = useUiMessages();
  const { settings } = useViewer();
  const action = useAction(CreateUserDocument);
  const [{ data, error }, reload] = useQuery({ query: AssignRolesDialogDocument, variables: NO_USERS });
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [mustChangePassword, setMustChangePassword] = useState(true);
  const [roles, setRoles] = useState<readonly RoleCode[]>([]);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const isTaken = action.problem?.kind === 'failure' && action.problem.code === 'NAME_TAKEN';
  const save = async () => {
    const input = {
      username,
      displayName: displayName === '' ? undefined : displayName,
      email: email === '' ? undefined : email,
      password,
      mustChangePassword,
      roles,
    };
    const success = await action.run({ input });
    if (success === null) return;
    onChanged(messages.add.done(success.user.displayName));
    onClose();
  };
  return (
    <Dialog title={messages.add.title} onClose={onClose} isWide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={messages.fields.username}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            required
            withAsterisk={false}
            value={username}
            error={isTaken ? messages.add.taken : fieldProblem('username')}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <TextInput
            label={messages.fields.displayName}
            description={messages.add.displayNameHint}
            autoComplete="off"
            value={displayName}
            error={fieldProblem('displayName')}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <TextInput
            label={messages.fields.email}
            inputMode="email"
            autoComplete="off"
            value={email}
            error={fieldProblem('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NewPasswordInput
            label={messages.fields.firstPassword}
            field="password"
            rules={settings.passwordRules}
            value={password}
            onChange={setPassword}
            problem={action.problem}
          />
          <Checkbox
            label={messages.fields.mustChangePassword}
            description={messages.fields.mustChangePasswordHint}
            checked={mustChangePassword}
            onChange={(event) => setMustChangePassword(event.currentTarget.checked)}
          />
          {error === undefined ? (
            <RoleBoxes
              roles={data?.roles ?? []}
              states={new Map(roles.map((code) => [code, true]))}
              onTouch={(code) =>
                setRoles((before) =>
                  before.includes(code) ? before.filter((each) => each !== code) : [...before, code],
                )
              }
            />
          ) : (
            <LoadFailure error={error} retry={() => reload({ requestPolicy: 'network-only' })} />
          )}
          <UnsavedChanges
            hasChanges={
              !mustChangePassword || [username, displayName, email, password, ...roles].some((text) => text !== '')
            }
            isSaving={action.isRunning}
          />
          <DialogFooter problem={isTaken ? null : <ProblemNotice problem={action.problem} />}>
            <Button variant="default" onClick={onClose} disabled={action.isRunning}>
              {ui.cancel}
            </Button>
            <Button type="submit" loading={action.isRunning} disabled={isWaiting}>
              {messages.add.confirm}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  );
}
