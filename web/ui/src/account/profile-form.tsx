import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type MeFragment, UpdateProfileDocument } from '@pinportal/client';
import { type ComponentType, useState } from 'react';
import { useAction } from '../api/use-action.ts';
import type { UnsavedProps } from '../layout/dialog.tsx';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import { Notice } from '../states/notice.tsx';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { useAccountMessages } from './messages/index.ts';

export interface ProfileFormProps {
  readonly viewer: MeFragment;
  /** What asks before changes are lost. */
  readonly guard?: ComponentType<UnsavedProps>;
}

/** Name and email address. */
export function ProfileForm({ viewer, guard: Guard }: ProfileFormProps) {
  const messages = useAccountMessages().profile;
  const ui = useUiMessages();
  const action = useAction(UpdateProfileDocument);
  const [displayName, setDisplayName] = useState(viewer.displayName);
  const [email, setEmail] = useState(viewer.email ?? '');
  const [isSaved, setSaved] = useState(false);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const hasChanges = displayName !== viewer.displayName || email !== (viewer.email ?? '');
  const save = async () => {
    setSaved(false);
    const success = await action.run({ input: { displayName, email: email === '' ? null : email } });
    setSaved(success !== null);
    if (success === null) return;
    setDisplayName(success.user.displayName);
    setEmail(success.user.email ?? '');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {Guard === undefined ? null : <Guard hasChanges={hasChanges} isSaving={action.isRunning} />}
      <Stack>
        <Text>{messages.username(viewer.username)}</Text>
        <TextInput
          label={messages.displayName}
          name="name"
          autoComplete="name"
          size="md"
          value={displayName}
          error={fieldProblem('displayName')}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <TextInput
          label={messages.email}
          name="email"
          // The server decides what an address is: its message says what is wrong.
          inputMode="email"
          autoComplete="email"
          size="md"
          value={email}
          error={fieldProblem('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <ProblemNotice problem={action.problem} />
        {isSaved ? (
          <Notice tone="good" role="status">
            {messages.saved}
          </Notice>
        ) : null}
        <Group>
          <Button type="submit" loading={action.isRunning} disabled={isWaiting}>
            {ui.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
