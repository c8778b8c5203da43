import type { FastifyPluginAsync } from 'fastify';
import type { UserActor } from './auth/caller.ts';
import type { Deps } from './deps.ts';
import type { DetailsByName } from './device/device-details.ts';
import type { Resolvers } from './generated/resolvers.ts';
import type { Loaders } from './loaders.ts';
import type { Clock } from './platform/clock.ts';
import type { Reader } from './platform/database/database.ts';
import type { EntityClass } from './platform/database/rows.ts';
import type { IdKind, IdPrefixes } from './platform/ids.ts';
import type { Job } from './platform/jobs/jobs.ts';
import type { Purge } from './platform/jobs/purge.ts';

/** Finds objects by their IDs. Leaves out those that do not exist or that the user may not see. */
export type FindNodes = (
  from: { readonly db: Reader; readonly now: number },
  viewer: UserActor,
  ids: readonly string[],
) => Promise<readonly { readonly id: string }[]>;

/** What a module contributes to the server. A module exports it from its `module.ts`; `modules.ts` lists them all. */
export interface Module {
  /** Its tables. */
  readonly entities?: readonly EntityClass<object>[];
  readonly resolvers?: Resolvers;
  /** `scans` is for statements that may look at every row: see `Database.scans`. */
  readonly loaders?: (db: Reader, scans: Reader, clock: Clock) => Partial<Loaders>;
  /** What its tables say about a device, by name. */
  readonly deviceDetails?: Partial<DetailsByName>;
  /** The prefixes of its IDs, by kind. */
  readonly idPrefixes?: Partial<IdPrefixes>;
  /** A function for each of its types that implement `Node`, by the name of the type. */
  readonly nodes?: Partial<Readonly<Record<IdKind, FindNodes>>>;
  /** What `pinportal purge` and the job `purge` delete, by the name that they report. */
  readonly purges?: Readonly<Record<string, Purge>>;
  readonly jobs?: (deps: Deps) => readonly Job[];
  readonly http?: (deps: Deps) => FastifyPluginAsync;
}
