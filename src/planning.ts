import type { Actor } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { LockingReader } from './platform/database/database.ts';

/**
 * What a use case plans a change with. The plan is a failure or what the use case then writes, and is made in its
 * transaction. A preview makes the same plan `withoutLocks`, and writes nothing.
 */
export interface Planning {
  readonly deps: Pick<Deps, 'clock' | 'ids'>;
  readonly db: LockingReader;
  readonly actor: Actor;
}
