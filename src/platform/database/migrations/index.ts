import { InitialSchema } from './001-initial-schema.ts';
import { Jobs } from './002-jobs.ts';
import { AuditRetention } from './003-audit-retention.ts';
import { Purge } from './004-purge.ts';
import { Accounts } from './005-accounts.ts';
import { Lists } from './006-lists.ts';
import { Sessions } from './007-sessions.ts';
import { EligibilityIndex } from './008-eligibility-index.ts';
import { DeviceNameIndex } from './009-device-name-index.ts';

/** The migrations in order. Never change a migration that has been released. */
export const migrations = [
  InitialSchema,
  Jobs,
  AuditRetention,
  Purge,
  Accounts,
  Lists,
  Sessions,
  EligibilityIndex,
  DeviceNameIndex,
] as const;
