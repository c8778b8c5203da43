import { dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordRules } from '../generated/types.ts';
import { PRODUCT_NAME } from '../platform/product.ts';
import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { characterCount, nameKey } from '../platform/text.ts';

/** Longer passwords are rejected before hashing, whose duration must not depend on the caller. */
export const MAXIMUM_PASSWORD_LENGTH = 128;

const COMMON_PASSWORDS: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(nameKey));

interface Candidate {
  readonly password: string;
  readonly username: string;
}

interface Rule {
  /** The end of a sentence that begins with the password. */
  readonly text: string;
  readonly isBroken: (candidate: Candidate) => boolean;
}

/**
 * NIST SP 800-63B-4, 3.1.1.2 requires a minimum length and the comparison with common and expected passwords. They are
 * compared without regard to letter case and Unicode form, and a repeated one is as common as the one that it repeats.
 */
function rules(minimumLength: number): readonly Rule[] {
  return [
    {
      text: `must have at least ${minimumLength} characters`,
      isBroken: ({ password }) => lengthOf(password) < minimumLength,
    },
    {
      text: `must have at most ${MAXIMUM_PASSWORD_LENGTH} characters`,
      isBroken: ({ password }) => lengthOf(password) > MAXIMUM_PASSWORD_LENGTH,
    },
    {
      text: 'must not be the user name',
      isBroken: ({ password, username }) => formsOf(password).includes(nameKey(username)),
    },
    {
      text: 'must not be the name of the product',
      isBroken: ({ password }) => formsOf(password).includes(nameKey(PRODUCT_NAME)),
    },
    {
      text: 'must not be a common password',
      isBroken: ({ password }) => formsOf(password).some((form) => COMMON_PASSWORDS.has(form)),
    },
  ];
}

function lengthOf(password: string): number {
  return characterCount(normalizeSecret(password));
}

function formsOf(password: string): readonly string[] {
  const key = nameKey(password);
  return [key, key.replace(/^(.+?)\1+$/su, '$1')];
}

/** The problem with a new account password, as the end of a sentence, or null. */
export function passwordProblem(
  password: string,
  { username, passwordMinimumLength }: { readonly username: string; readonly passwordMinimumLength: number },
): string | null {
  const broken = rules(passwordMinimumLength).find(({ isBroken }) => isBroken({ password, username }));
  return broken?.text ?? null;
}

/** The rules for a new account password, for users. */
export function passwordRules(minimumLength: number): PasswordRules {
  return {
    minimumLength,
    maximumLength: MAXIMUM_PASSWORD_LENGTH,
    descriptions: rules(minimumLength).map(({ text }) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
  };
}
