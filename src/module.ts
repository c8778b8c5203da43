import type { FastifyPluginAsync } from 'fastify';
import type { UserActor } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { Resolvers } from './generated/resolvers.ts';
import type { Loaders } from './loaders.ts';
import type { Reader } from './platform/database/database.ts';
import type { EntityClass } from './platform/database/rows.ts';
import type { IdKind, IdPrefixes } from './platform/ids.ts';
import type { Job } from './platform/jobs/jobs.ts';
import type { Purge } from './platform/jobs/purge.ts';

/** Finds an object by its id, if the user may see it; else null. */
export type FindNode = (db: Reader, viewer: UserActor, id: string) => Promise<{ readonly id: string } | null>;

/** What a concept registers. Each folder of `src/` has a `module.ts` that exports one; `modules.ts` lists them. */
export interface Module {
  /** Its tables. */
  readonly entities?: readonly EntityClass<object>[];
  readonly resolvers?: Resolvers;
  readonly loaders?: (db: Reader) => Partial<Loaders>;
  /** The prefixes of its ids, by kind. */
  readonly idPrefixes?: Partial<IdPrefixes>;
  /** For each of its types that implement `Node`. The kind of an id is the name of the type. */
  readonly nodes?: Partial<Readonly<Record<IdKind, FindNode>>>;
  /** What `pinportal purge` and the job of that name delete. */
  readonly purges?: Readonly<Record<string, Purge>>;
  readonly jobs?: (deps: Deps) => readonly Job[];
  readonly http?: (deps: Deps) => FastifyPluginAsync;
}
