/** All that the package uses of the server's sources. Only this file imports them. */
export { type App, createApp, createContext } from '../../../src/app.ts';
export { OPERATOR } from '../../../src/auth/caller.ts';
export { readConfig } from '../../../src/config.ts';
export type { HashingCost } from '../../../src/platform/security/secret-hasher.ts';
export { ROLE_CODES } from '../../../src/role/role.rule.ts';
export { createSchema } from '../../../src/schema.ts';
export { createUser } from '../../../src/user/create-user.ts';
export { type AppParts, idPrefixes } from '../../../src/core.ts';
export { failureCode, isFailureType, messageTemplate } from '../../../src/platform/graphql/failures.ts';
export { readTypeDefs } from '../../../src/schema.ts';
