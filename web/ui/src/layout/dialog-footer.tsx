import type { ReactNode } from 'react';
import classes from './dialog-footer.module.css';

export interface DialogFooterProps {
  /** What *Save* would change. */
  readonly summary?: ReactNode;
  /** Why it failed. */
  readonly problem?: ReactNode;
  /** The buttons. */
  readonly children: ReactNode;
}

/**
 * The end of a dialog. The buttons and the problem stay in sight while the rest scrolls, and so does the summary if there is
 * room.
 */
export function DialogFooter({ summary, problem, children }: DialogFooterProps) {
  return (
    <div className={classes.footer}>
      {summary === undefined ? null : <div className={classes.summary}>{summary}</div>}
      <div className={classes.end}>
        {problem}
        <div className={classes.buttons}>{children}</div>
      </div>
    </div>
  );
}
