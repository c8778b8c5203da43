import { createRequire } from 'node:module';
import type { PasswordRules } from '../generated/types.ts';
import { type InputProblem, tooLong, tooShort } from '../platform/input-problem.ts';
import { PRODUCT_NAME } from '../platform/product.ts';
import type { Random } from '../platform/security/random.ts';
import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { characterCount, nameKey } from '../platform/text.ts';

/** Longer passwords are rejected before hashing, whose duration must not depend on the caller. */
export const MAXIMUM_PASSWORD_LENGTH = 128;

type CommonPasswords = typeof import('@zxcvbn-ts/language-common');

let commonPasswords: ReadonlySet<string> | undefined;

/** The list is read when the first password is chosen, not when the server starts. */
function isCommon(form: string): boolean {
  if (commonPasswords === undefined) {
    const { dictionary } = createRequire(import.meta.url)('@zxcvbn-ts/language-common') as CommonPasswords;
    commonPasswords = new Set(dictionary['passwords-common'].map(nameKey));
  }
  return commonPasswords.has(form);
}

interface Candidate {
  readonly password: string;
  readonly username: string;
}

interface Rule {
  readonly problem: InputProblem;
  readonly isBroken: (candidate: Candidate) => boolean;
}

/**
 * NIST SP 800-63B-4, 3.1.1.2 requires a minimum length and the comparison with common and expected passwords. They are
 * compared without regard to letter case and Unicode form, and a repeated one is as common as the one that it repeats.
 */
function rules(minimumLength: number): readonly Rule[] {
  return [
    {
      problem: tooShort(minimumLength),
      isBroken: ({ password }) => lengthOf(password) < minimumLength,
    },
    {
      problem: tooLong(MAXIMUM_PASSWORD_LENGTH),
      isBroken: ({ password }) => lengthOf(password) > MAXIMUM_PASSWORD_LENGTH,
    },
    {
      problem: tooWeak('must not be the user name'),
      isBroken: ({ password, username }) => formsOf(password).includes(nameKey(username)),
    },
    {
      problem: tooWeak('must not be the name of the product'),
      isBroken: ({ password }) => formsOf(password).includes(nameKey(PRODUCT_NAME)),
    },
    {
      problem: tooWeak('must not be a common password'),
      isBroken: ({ password }) => formsOf(password).some(isCommon),
    },
  ];
}

function tooWeak(text: string): InputProblem {
  return { code: 'TOO_WEAK', text };
}

function lengthOf(password: string): number {
  return characterCount(normalizeSecret(password));
}

function formsOf(password: string): readonly string[] {
  const key = nameKey(password);
  return [key, key.replace(/^(.+?)\1+$/su, '$1')];
}

/** The problem with a new account password, or null. */
export function passwordProblem(
  password: string,
  { username, passwordMinimumLength }: { readonly username: string; readonly passwordMinimumLength: number },
): InputProblem | null {
  const broken = rules(passwordMinimumLength).find(({ isBroken }) => isBroken({ password, username }));
  return broken?.problem ?? null;
}

/**
 * A password of at least 24 characters, and not fewer than `minimumLength`. Each has 6 bits of randomness. It begins with a
 * letter or a digit: a spreadsheet takes a cell that begins with another character for a formula.
 */
export function generatePassword(random: Random, minimumLength: number): string {
  const length = Math.max(24, minimumLength);
  for (;;) {
    const password = random.bytes(length).toString('base64url').slice(0, length);
    if (/^[a-z\d]/iu.test(password)) return password;
  }
}

/** The rules for a new account password, for users. */
export function passwordRules(minimumLength: number): PasswordRules {
  return {
    minimumLength,
    maximumLength: MAXIMUM_PASSWORD_LENGTH,
    descriptions: rules(minimumLength).map(
      ({ problem: { text } }) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    ),
  };
}
