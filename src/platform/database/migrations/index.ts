import { InitialSchema } from './001-initial-schema.ts';
import { Jobs } from './002-jobs.ts';

/** In order. A migration that was released is never changed. */
export const migrations = [InitialSchema, Jobs] as const;
