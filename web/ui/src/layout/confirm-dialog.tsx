import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { Dialog, DialogFooter } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly explanation: string;
  /** What stands below the explanation, such as a table. The dialog is then wide. */
  readonly details?: ReactNode;
  /** What the button does, with the name of the thing. */
  readonly action: string;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. */
export default function ConfirmDialog(props: ConfirmDialogProps) {
  const { cancel } = useUiMessages();
  const isWaiting = useIsWaiting(props.problem);
  return (
    <Dialog title={props.title} onClose={props.onClose} isWide={props.details !== undefined}>
      <Stack>
        <Text>{props.explanation}</Text>
        {props.details}
        <DialogFooter problem={<ProblemNotice problem={props.problem} />}>
          <Button variant="default" onClick={props.onClose}>
            {cancel}
          </Button>
          <Button color="red" onClick={props.onConfirm} loading={props.isRunning} disabled={isWaiting}>
            {props.action}
          </Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
