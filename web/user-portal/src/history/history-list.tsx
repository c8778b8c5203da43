import type { ReactNode } from 'react';
import classes from './history-list.module.css';

export function HistoryList({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}
