/**
 * The server's own parts that tests of security, audit, commands and migrations need beneath its API. Only the testkit
 * imports from `src/`, so a move in there is followed in one place.
 */
export { type Core, createCore as createCore } from '../../src/app.ts';
export { AuditEvent, AuditLane } from '../../src/audit/audit-event.entity.ts';
export { AUDIT_LANES, insertAuditEvents, listLanes, nextInChain } from '../../src/audit/audit-event.store.ts';
export { AuditLog } from '../../src/audit/audit-log.ts';
export type { AuditFinding } from '../../src/audit/verify-audit-log.ts';
export { createProgram } from '../../src/cli/program.ts';
export { walkthrough } from '../../src/cli/walkthrough.ts';
export type { Deps } from '../../src/deps.ts';
export { ServerClock } from '../../src/platform/clock.ts';
export { columnName } from '../../src/platform/database/columns.ts';
export { hasPendingMigrations } from '../../src/platform/database/database.ts';
export { synchronize } from '../../src/platform/database/server-time.ts';
export { sqliteDriver } from '../../src/platform/database/sqlite/driver.ts';
export { networkOf } from '../../src/platform/security/attempt-limits.ts';
