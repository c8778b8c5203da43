import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, however long that takes: the time limit is the test's own. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5);
}
