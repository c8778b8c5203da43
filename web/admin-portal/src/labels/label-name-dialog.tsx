import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type Problem, ProblemNotice, useFieldProblem, useIsWaiting, useUiMessages } from '@pinportal/ui';
import { Dialog } from '@pinportal/ui/dialog';
import { useState } from 'react';
import { useLabelMessages } from './messages/index.ts';

export interface LabelNameDialogProps {
  readonly title: string;
  /** The name until it is changed. Empty for a new label. */
  readonly name: string;
  /** What the button does. */
  readonly submit: string;
  readonly action: { readonly isRunning: boolean; readonly problem: Problem | null };
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a label. */
export default function LabelNameDialog({ title, name, submit, action, onSubmit, onClose }: LabelNameDialogProps) {
  const messages = useLabelMessages();
  const ui = useUiMessages();
  const { problem, isRunning } = action;
  const [typed, setTyped] = useState(name);
  const fieldProblem = useFieldProblem(problem);
  const isWaiting = useIsWaiting(problem);
  const isTaken = problem?.kind === 'failure' && problem.code === 'NAME_TAKEN';
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(typed);
        }}
      >
        <Stack>
          {isTaken ? null : <ProblemNotice problem={problem} />}
          <TextInput
            label={messages.name}
            size="md"
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={typed}
            error={isTaken ? ui.failures.NAME_TAKEN : fieldProblem('name')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ui.cancel}
            </Button>
            <Button type="submit" loading={isRunning} disabled={isWaiting}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
