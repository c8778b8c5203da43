import { InitialSchema } from './001-initial-schema.ts';
import { Jobs } from './002-jobs.ts';
import { AuditRetention } from './003-audit-retention.ts';

/** The migrations in order. Never change a migration that has been released. */
export const migrations = [InitialSchema, Jobs, AuditRetention] as const;
