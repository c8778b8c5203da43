import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { characterCount, nameKey } from '../platform/text.ts';

/** OWASP ASVS 5.0, 6.2.1: at least 8 characters; 15 are recommended. */
export const MINIMUM_PASSWORD_LENGTH = 8;
/** Longer passwords are rejected before hashing, whose duration must not depend on the caller. */
export const MAXIMUM_PASSWORD_LENGTH = 128;

/** The problem with a new account password, as the end of a sentence, or null. */
export function passwordProblem(password: string, username: string): string | null {
  const length = characterCount(normalizeSecret(password));
  if (length < MINIMUM_PASSWORD_LENGTH) return `must have at least ${MINIMUM_PASSWORD_LENGTH} characters`;
  if (length > MAXIMUM_PASSWORD_LENGTH) return `must have at most ${MAXIMUM_PASSWORD_LENGTH} characters`;
  if (nameKey(password) === nameKey(username)) return 'must not be the user name';
  return null;
}
