import { Button } from '@mantine/core';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import type { Problem } from '../api/problem.ts';

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx'));

export interface ConfirmButtonProps {
  readonly label: string;
  /** The ID of the element that names what the button changes. */
  readonly describedBy: string;
  readonly title: string;
  /** What will happen. */
  readonly explanation: string;
  /** What the dialog shows below the explanation, such as a table. */
  readonly details?: ReactNode;
  /** What the button of the dialog does, with the name of the thing. */
  readonly confirm: string;
  readonly action: { readonly isRunning: boolean; readonly problem: Problem | null; readonly forget: () => void };
  /** Does it. Returns whether it was done; otherwise the dialog stays open and shows the problem. */
  readonly onConfirm: () => Promise<boolean>;
}

/** A button that asks before it does something that cannot be undone. */
export function ConfirmButton({
  label,
  describedBy,
  title,
  explanation,
  details,
  confirm,
  action,
  onConfirm,
}: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    action.forget();
  };
  const run = async () => {
    if (await onConfirm()) close();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)} aria-describedby={describedBy}>
        {label}
      </Button>
      {isOpen ? (
        <Suspense>
          <ConfirmDialog
            title={title}
            explanation={explanation}
            details={details}
            action={confirm}
            isRunning={action.isRunning}
            problem={action.problem}
            onConfirm={() => void run()}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}
