import type { ReactNode } from 'react';
import classes from './dialog-footer.module.css';

export interface DialogFooterProps {
  /** What must be seen beside the buttons, such as what *Save* would change, or why it failed. */
  readonly summary?: ReactNode;
  /** The buttons. */
  readonly children: ReactNode;
}

/** The end of a dialog. The buttons stay in sight while the rest scrolls, and so does the summary if there is room. */
export function DialogFooter({ summary, children }: DialogFooterProps) {
  return (
    <div className={classes.footer}>
      {summary === undefined ? null : <div className={classes.summary}>{summary}</div>}
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
