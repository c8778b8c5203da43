import { Button, Stack, TextInput } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useUiMessages } from '../messages/index.ts';
import { useFieldProblem } from '../messages/use-problem-text.ts';
import { ProblemNotice, useIsWaiting } from '../states/problem-notice.tsx';
import { Dialog, DialogFooter, UnsavedInDialog, type UnsavedProps } from './dialog.tsx';

export interface NameDialogProps {
  readonly title: string;
  /** What the field asks for. */
  readonly label: string;
  /** The name until it is changed. Empty for something new. */
  readonly name: string;
  /** What the button does. */
  readonly submit: string;
  readonly action: { readonly isRunning: boolean; readonly problem: Problem | null };
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
  /** What asks before changes are lost. By default, only the dialog itself does, when it is closed. */
  readonly guard?: ComponentType<UnsavedProps>;
}

/** Asks for a name. Load it with `lazy`. */
export default function NameDialog(props: NameDialogProps) {
  const { title, label, name, submit, action, onSubmit, onClose, guard: Guard = UnsavedInDialog } = props;
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
          <Guard hasChanges={typed !== name} isSaving={isRunning} />
          <TextInput
            label={label}
            size="md"
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={typed}
            error={isTaken ? ui.failures.NAME_TAKEN : fieldProblem('name')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <DialogFooter problem={isTaken ? null : <ProblemNotice problem={problem} />}>
            <Button variant="default" onClick={onClose} disabled={isRunning}>
              {ui.cancel}
            </Button>
            <Button type="submit" loading={isRunning} disabled={isWaiting}>
              {submit}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  );
}
