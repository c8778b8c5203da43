/**
 * The server's own parts that tests of security, audit, commands and migrations need beneath its API. Only the testkit
 * imports from `src/`, so a move in there is followed in one place.
 */
export { type Core, makeCore as createCore } from '../../src/app.ts';
export { AuditEvent, AuditLane } from '../../src/audit/audit-event.entity.ts';
export { AUDIT_LANES, insertAuditEvents, listLanes, nextInChain } from '../../src/audit/audit-event.store.ts';
export { AuditLog } from '../../src/audit/audit-log.ts';
export { type AuditFinding, verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
export { makeProgram } from '../../src/cli/program.ts';
export { walkthrough } from '../../src/cli/walkthrough.ts';
export { readConfig } from '../../src/config.ts';
export type { Deps } from '../../src/deps.ts';
export { HOUR, MINUTE, SECOND, ServerClock, systemTime } from '../../src/platform/clock.ts';
export { columnName } from '../../src/platform/database/columns.ts';
export { hasPendingMigrations, openDatabase, parseDatabaseUrl } from '../../src/platform/database/data-source.ts';
export type { Database } from '../../src/platform/database/database.ts';
export { type Row, type Sql, raw, sql } from '../../src/platform/database/rows.ts';
export { synchronize } from '../../src/platform/database/server-time.ts';
export { sqliteDriver } from '../../src/platform/database/sqlite-driver.ts';
export { networkOf } from '../../src/platform/security/attempt-limits.ts';
export { HASHING_COST } from '../../src/platform/security/secret-hasher.ts';
export { makeSchema } from '../../src/schema.ts';
export { openSession } from '../../src/session/open-session.ts';
