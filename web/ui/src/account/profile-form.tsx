import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type MeFragment, UpdateProfileDocument } from '@pinportal/client';
import { useState } from 'react';
import { useAction } from '../api/use-action.ts';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import { Notice } from '../states/notice.tsx';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { useAccountMessages } from './messages/index.ts';

/** Name and email address. */
export function ProfileForm({ viewer }: { readonly viewer: MeFragment }) {
  const messages = useAccountMessages().profile;
  const ui = useUiMessages();
  const action = useAction(UpdateProfileDocument);
  const [displayName, setDisplayName] = useState(viewer.displayName);
  const [email, setEmail] = useState(viewer.email ?? '');
  const [isSaved, setSaved] = useState(false);
  const fieldProblem = useFieldProblem(action.problem);
  const isWaiting = useIsWaiting(action.problem);
  const save = async () => {
    setSaved(false);
    const success = await action.run({ input: { displayName, email: email === '' ? null : email } });
    setSaved(success !== null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
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
