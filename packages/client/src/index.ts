export * from './generated/operations.ts';
export type * from './generated/types.ts';
export { possibleTypes } from './possible-types.ts';
export { isUnauthenticated, rateLimited } from './errors.ts';
export { authorizedFetch, millisecondsUntilWarning } from './session.ts';
export { documentIdFetch } from './trusted-documents.ts';
export type { TypedDocument } from './typed-document.ts';
export { type FailureOf, isUserError } from './user-error.ts';
