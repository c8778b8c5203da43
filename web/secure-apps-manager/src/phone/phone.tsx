import { useFormat, useNow } from '@pinportal/ui';
import type { ReactNode } from 'react';
import classes from './phone.module.css';

/** How often the clock of the phone is set, in milliseconds. */
const CLOCK = 10_000;

/** The frame of a phone. What is around its screen is only to look at. */
export function Phone({ children }: { readonly children: ReactNode }) {
  const format = useFormat();
  const now = useNow(CLOCK);
  return (
    <div className={classes.phone}>
      <div className={classes.status} aria-hidden="true">
        <span>{format.time(now)}</span>
        <span className={classes.camera} />
        <span className={classes.battery} />
      </div>
      <div className={classes.screen}>{children}</div>
      <div className={classes.home} aria-hidden="true" />
    </div>
  );
}
