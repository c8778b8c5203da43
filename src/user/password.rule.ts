import { dictionary } from '@zxcvbn-ts/language-common';
import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { characterCount, nameKey } from '../platform/text.ts';

/** Longer passwords are rejected before hashing, whose duration must not depend on the caller. */
export const MAXIMUM_PASSWORD_LENGTH = 128;

const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(nameKey));

/**
 * The problem with a new account password, as the end of a sentence, or null. NIST SP 800-63B-4, 3.1.1.2 requires a
 * minimum length and the comparison with common and expected passwords. They are compared without regard to letter case
 * and Unicode form, and a repeated one is as common as the one that it repeats.
 */
export function passwordProblem(
  password: string,
  { username, passwordMinimumLength }: { readonly username: string; readonly passwordMinimumLength: number },
): string | null {
  const length = characterCount(normalizeSecret(password));
  if (length < passwordMinimumLength) return `must have at least ${passwordMinimumLength} characters`;
  if (length > MAXIMUM_PASSWORD_LENGTH) return `must have at most ${MAXIMUM_PASSWORD_LENGTH} characters`;
  const key = nameKey(password);
  const forms = [key, key.replace(/^(.+?)\1+$/su, '$1')];
  if (forms.includes(nameKey(username))) return 'must not be the user name';
  if (forms.includes('pinportal')) return 'must not be the name of the product';
  if (forms.some((form) => COMMON_PASSWORDS.has(form))) return 'must not be a common password';
  return null;
}
