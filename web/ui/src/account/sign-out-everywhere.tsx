import { Button, Stack } from '@mantine/core';
import { SignOutDocument } from '@pinportal/client';
import { useAction } from '../api/use-action.ts';
import { useSession } from '../session/session-context.tsx';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { useAccountMessages } from './messages/index.ts';

/** Ends all sessions of the person, also this one. */
export function SignOutEverywhere() {
  const messages = useAccountMessages().sessions;
  const { signedOut } = useSession();
  const action = useAction(SignOutDocument);
  const signOut = async () => {
    if ((await action.run({ input: { everywhere: true } })) !== null) signedOut();
  };
  return (
    <Stack align="flex-start">
      <ProblemNotice problem={action.problem} />
      <Button variant="default" onClick={() => void signOut()} loading={action.isRunning}>
        {messages.everywhere}
      </Button>
    </Stack>
  );
}
