import { Button } from '@mantine/core';
import { ProblemNotice, useAction, useIsWaiting } from '@pinportal/ui';
import { useChangeMessages } from './messages/index.ts';
import type { Undo } from './undo.ts';

export interface UndoButtonProps {
  readonly undo: Undo;
  /** Called with what is to be said when the change is undone. */
  readonly onUndone: (text: string) => void;
}

export function UndoButton({ undo, onUndone }: UndoButtonProps) {
  const messages = useChangeMessages();
  const action = useAction(undo.document);
  const isWaiting = useIsWaiting(action.problem);
  const run = async () => {
    if ((await action.run(undo.variables)) !== null) onUndone(undo.undone);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => void run()}
        loading={action.isRunning}
        disabled={isWaiting}
      >
        {messages.undo}
      </Button>
      <ProblemNotice problem={action.problem} />
    </>
  );
}
