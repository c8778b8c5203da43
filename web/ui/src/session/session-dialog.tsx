import { Button, Stack, Text } from '@mantine/core';
import { CurrentSessionDocument, type SessionTimesFragment } from '@pinportal/client';
import { useState } from 'react';
import { useClient } from 'urql';
import { type Problem, problemOfError } from '../api/problem.ts';
import { Dialog, DialogFooter } from '../layout/dialog.tsx';
import { useUiMessages } from '../messages/index.ts';
import { ProblemNotice } from '../states/problem-notice.tsx';
import { useNow } from '../time/use-now.ts';

export interface SessionDialogProps {
  readonly session: SessionTimesFragment;
  readonly onClose: () => void;
}

/** Counts the seconds until the session ends. A request that a person causes extends it, up to its latest end. */
export default function SessionDialog({ session, onClose }: SessionDialogProps) {
  const client = useClient();
  const messages = useUiMessages().session;
  const now = useNow(1000);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const ends = Date.parse(session.idleExpiresAt);
  const canStay = ends < Date.parse(session.expiresAt);
  const seconds = Math.max(0, Math.ceil((ends - now) / 1000));
  const stay = async () => {
    if (!canStay) {
      onClose();
      return;
    }
    setRunning(true);
    const { error } = await client.query(CurrentSessionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    setRunning(false);
    if (error === undefined) onClose();
    else setProblem(problemOfError(error));
  };
  return (
    <Dialog title={messages.title} onClose={() => void stay()}>
      <Stack>
        {/* Said once, when the dialog opens, and not each second. */}
        <Text role="timer">{canStay ? messages.idle(seconds) : messages.over(seconds)}</Text>
        <DialogFooter problem={<ProblemNotice problem={problem} />}>
          <Button onClick={() => void stay()} loading={isRunning} data-autofocus>
            {canStay ? messages.stay : messages.understood}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
