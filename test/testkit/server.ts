/** All that tests of the API use of the server's sources. Tests import it from `index.ts`. */
export { type App, type AppParts, createApp, createContext, entities, idPrefixes as ID_PREFIX } from '../../src/app.ts';
export { verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
export { readConfig } from '../../src/config.ts';
export { ONE_TIME_PIN_LIFETIME, attemptsPerDevice } from '../../src/one-time-pin/one-time-pin.rule.ts';
export { countAttempt, insertOneTimePin, redeemOneTimePin } from '../../src/one-time-pin/one-time-pin.store.ts';
export { HOUR, MINUTE, SECOND, type Clock, type TimeSource, systemTime } from '../../src/platform/clock.ts';
export { openDatabase, parseDatabaseUrl } from '../../src/platform/database/open-database.ts';
export type { Database } from '../../src/platform/database/database.ts';
export { type Row, type Sql, raw, sql } from '../../src/platform/database/rows.ts';
export { type AuthRequirement, authRequirement } from '../../src/platform/graphql/auth-directive.ts';
export { type Random, systemRandom } from '../../src/platform/security/random.ts';
export { HASHING_COST, type HashingCost, type SecretKind } from '../../src/platform/security/secret-hasher.ts';
export { usernameProblem } from '../../src/platform/text.ts';
export { ROLE_CODES } from '../../src/role/role.rule.ts';
export { createSchema as createSchema, readTypeDefs } from '../../src/schema.ts';
export { openSession } from '../../src/session/open-session.ts';
export { createUser } from '../../src/user/create-user.ts';
export { type Job, Jobs } from '../../src/platform/jobs/jobs.ts';
