/** All that the tests use of the server's sources. Tests import it from `index.ts`. */
export { type App, type AppParts, makeApp as createApp } from '../../src/app.ts';
export { readConfig } from '../../src/config.ts';
export { entities } from '../../src/entities.ts';
export { HOUR, MINUTE, SECOND, type Clock, type TimeSource } from '../../src/platform/clock.ts';
export { migrate, openDatabase, parseDatabaseUrl } from '../../src/platform/database/data-source.ts';
export type { Database } from '../../src/platform/database/database.ts';
export { type Row, raw, sql } from '../../src/platform/database/rows.ts';
export type { HashingCost, SecretHasher, SecretKind } from '../../src/platform/security/secret-hasher.ts';
export { ROLE_CODES } from '../../src/role/roles.ts';
export { createUser } from '../../src/user/create-user.ts';
