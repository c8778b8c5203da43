import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { UpdateUserDocument } from '@pinportal/client';
import {
  NewPasswordInput,
  ProblemNotice,
  useAction,
  useFieldProblem,
  useIsWaiting,
  useUiMessages,
} from '@pinportal/ui';
import { Dialog, DialogFooter } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { UnsavedChanges } from '../changes/unsaved-changes.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { useUserMessages } from './messages/index.ts';
import type { UserAccountProps } from './user-account.tsx';

export interface EditUserDialogProps extends UserAccountProps {
  readonly onClose: () => void;
}

/** Changes the account of a user, or sets a password. */
export default function EditUserDialog({ user, onClose, onChanged }: EditUserDialogProps) {
  const messages = useUserMessages();
  const ui = useUiMessages();
  const { settings } = useViewer();
  const action = useAction(UpdateUserDocument);
  const [displayName, setDisplayName] = useState(user.displayName);
  const [email, setEmail] = useState(user.email ?? '');
  const [password, setPassword] = useState('');
  const [mustChangePassword, setMustChangePassword] = useState(true);
  const hasChanges = displayName !== user.displayName || email !== (user.email ?? '') || password !== '';
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const save = async () => {
    const account = { id: user.id, displayName, email: email === '' ? null : email };
    const input = password === '' ? account : { ...account, password, mustChangePassword };
    const success = await action.run({ input });
    if (success === null) return;
    onChanged(messages.edit.done(success.user.displayName));
    onClose();
  };
  return (
    <Dialog title={messages.edit.title(user.displayName)} onClose={onClose} isWide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={messages.fields.displayName}
            autoComplete="off"
            data-autofocus
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
            label={messages.edit.password}
            field="password"
            isRequired={false}
            rules={settings.passwordRules}
            value={password}
            onChange={setPassword}
            problem={action.problem}
          />
          {password === '' ? null : (
            <>
              <Text size="sm">{messages.edit.passwordEffect}</Text>
              <Checkbox
                label={messages.fields.mustChangePassword}
                description={messages.fields.mustChangePasswordHint}
                checked={mustChangePassword}
                onChange={(event) => setMustChangePassword(event.currentTarget.checked)}
              />
            </>
          )}
          <UnsavedChanges hasChanges={hasChanges} isSaving={action.isRunning} />
          <DialogFooter problem={<ProblemNotice problem={action.problem} />}>
            <Button variant="default" onClick={onClose} disabled={action.isRunning}>
              {ui.cancel}
            </Button>
            <Button type="submit" loading={action.isRunning} disabled={isWaiting}>
              {ui.save}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  );
}
