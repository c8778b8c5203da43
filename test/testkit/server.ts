/** All that tests of the API use of the server's sources. Tests import it from `index.ts`. */
export { type App, type AppParts, makeApp as createApp } from '../../src/app.ts';
export { verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
export { readConfig } from '../../src/config.ts';
export { makeContext as createContext } from '../../src/context.ts';
export { entities } from '../../src/entities.ts';
export { ONE_TIME_PIN_LIFETIME, attemptsPerDevice } from '../../src/one-time-pin/one-time-pin.rule.ts';
export { countAttempt, insertOneTimePin, redeemOneTimePin } from '../../src/one-time-pin/one-time-pin.store.ts';
export { HOUR, MINUTE, SECOND, type Clock, type TimeSource, systemTime } from '../../src/platform/clock.ts';
export { migrate, openDatabase, parseDatabaseUrl } from '../../src/platform/database/data-source.ts';
export type { Database } from '../../src/platform/database/database.ts';
export { type Row, type Sql, raw, sql } from '../../src/platform/database/rows.ts';
export { type AuthRequirement, authRequirement } from '../../src/platform/graphql/auth-directive.ts';
export { ID_PREFIX } from '../../src/platform/ids.ts';
export { type Random, systemRandom } from '../../src/platform/security/random.ts';
export {
  HASHING_COST,
  type HashingCost,
  type SecretHasher,
  type SecretKind,
} from '../../src/platform/security/secret-hasher.ts';
export { usernameProblem } from '../../src/platform/text.ts';
export { ROLE_CODES } from '../../src/role/roles.ts';
export { makeSchema as createSchema, readTypeDefs } from '../../src/schema.ts';
export { openSession } from '../../src/session/open-session.ts';
export { createUser } from '../../src/user/create-user.ts';
