import { Button } from '@mantine/core';
import { type Problem, ProblemNotice, useIsWaiting } from '@pinportal/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useChangeMessages } from './messages/index.ts';
import type { Undo } from './undo.ts';

export interface UndoButtonProps {
  readonly undo: Undo;
  /** Called with what is to be said when the change is undone. */
  readonly onUndone: (text: string) => void;
}

export function UndoButton({ undo, onUndone }: UndoButtonProps) {
  const messages = useChangeMessages();
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isWaiting = useIsWaiting(problem);
  const run = async () => {
    setRunning(true);
    setProblem(null);
    const found = await undo.run(client);
    setRunning(false);
    setProblem(found);
    if (found === null) onUndone(undo.undone ?? messages.undone);
  };
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => void run()} loading={isRunning} disabled={isWaiting}>
        {messages.undo}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
