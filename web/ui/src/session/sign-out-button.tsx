import { Button } from '@mantine/core';
import { SignOutDocument } from '@pinportal/client';
import { useAction } from '../api/use-action.ts';
import { useUiMessages } from '../messages/index.ts';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { useSession } from './session-context.tsx';

/** Signs out in this browser, in all its tabs. */
export function SignOutButton() {
  const { signOut } = useUiMessages();
  const { signedOut } = useSession();
  const action = useAction(SignOutDocument);
  const run = async () => {
    if ((await action.run({})) !== null) signedOut();
  };
  return (
    <>
      <Button variant="default" size="sm" onClick={() => void run()} loading={action.isRunning}>
        {signOut}
      </Button>
      <ProblemNotice problem={action.problem} />
    </>
  );
}
