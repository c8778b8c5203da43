import { EMPTY, type InputProblem, tooLong } from './input-problem.ts';

/** Control, format, surrogate, private-use, unassigned and ignorable characters. Users do not enter them on purpose. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u;
const LINE_OR_PARAGRAPH_SEPARATOR = /[\p{Zl}\p{Zp}]/u;
const WHITE_SPACE = /\p{White_Space}/u;
const ASCII = /^\p{ASCII}*$/u;

const INVISIBLE_CHARACTERS: InputProblem = {
  code: 'INVALID_CHARACTERS',
  text: 'must not contain invisible or control characters',
};

/**
 * The form in which names are compared: Unicode compatibility composition (NFKC) and case folding, repeated until
 * nothing changes, which makes the function idempotent. Names that differ only in these respects have the same form.
 */
export function nameKey(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  let key = name;
  // Two rounds are enough for real names. The limit ends the loop for other text.
  for (let round = 0; round < 10; round++) {
    const folded = foldCase(key.normalize('NFKC')).normalize('NFKC');
    if (folded === key) return key;
    key = folded;
  }
  return key;
}

// Converts to upper case first, so that ß and ss, and ς and σ, become equal. Then converts each character separately to
// lower case, because the lower case of Σ in a text depends on its position.
function foldCase(text: string): string {
  return Array.from(text.toUpperCase(), (character) => character.toLowerCase()).join('');
}

/** The form in which a search compares texts: like `nameKey`, and without accents. */
export function searchKey(text: string): string {
  return nameKey(nameKey(text).normalize('NFKD').replace(/\p{M}/gu, ''));
}

/** The search keys of the texts, one on each line. */
export function searchText(...texts: readonly (string | null)[]): string {
  return texts.map((text) => searchKey(text ?? '')).join('\n');
}

/** The number of Unicode code points. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}

/** The problem with a user name, or null. */
export function usernameProblem(username: string): InputProblem | null {
  if (username === '') return EMPTY;
  if (username.length > 512 || characterCount(nameKey(username)) > 128) return tooLong(128);
  if (INVISIBLE.test(username) || !username.isWellFormed()) return INVISIBLE_CHARACTERS;
  if (WHITE_SPACE.test(username) || WHITE_SPACE.test(nameKey(username))) {
    return { code: 'INVALID_CHARACTERS', text: 'must not contain spaces' };
  }
  if (nameKey(username) === '') return EMPTY;
  return null;
}

/** The problem with a line of text, or null. */
export function lineProblem(text: string, maximum: number, minimum = 1): InputProblem | null {
  if (text.length > maximum * 4 || characterCount(text) > maximum) return tooLong(maximum);
  if (!text.isWellFormed() || INVISIBLE.test(text) || LINE_OR_PARAGRAPH_SEPARATOR.test(text)) {
    return INVISIBLE_CHARACTERS;
  }
  if (characterCount(text.trim()) < minimum) return EMPTY;
  return null;
}

/** The problem with an email address, or null. RFC 5321 allows 254 characters. */
export function emailProblem(email: string): InputProblem | null {
  const problem = lineProblem(email, 254);
  if (problem !== null) return problem;
  if (/^[^\s@]+@[^\s@]+$/u.test(email)) return null;
  return { code: 'INVALID_FORMAT', text: 'must be an email address such as ada@example.com' };
}

/** The form in which a name is stored: composed (NFC), without surrounding spaces. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}
