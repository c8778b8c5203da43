/** Control, format, surrogate, private-use, unassigned and ignorable characters. Users do not enter them on purpose. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u;
const LINE_OR_PARAGRAPH_SEPARATOR = /[\p{Zl}\p{Zp}]/u;
const WHITE_SPACE = /\p{White_Space}/u;

/**
 * The form in which names are compared: Unicode compatibility composition (NFKC) and case folding, repeated until
 * nothing changes, which makes the function idempotent. Names that differ only in these respects have the same form.
 */
export function nameKey(name: string): string {
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

/** The texts that a search looks in, one on each line. */
export function searchText(...texts: readonly (string | null)[]): string {
  return texts.map((text) => searchKey(text ?? '')).join('\n');
}

/** The number of Unicode code points. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}

/** The problem with a user name, as the end of a sentence, or null. */
export function usernameProblem(username: string): string | null {
  if (username === '') return 'must not be empty';
  if (username.length > 512 || characterCount(nameKey(username)) > 128) return 'must have at most 128 characters';
  if (INVISIBLE.test(username) || !username.isWellFormed()) return 'must not contain invisible or control characters';
  if (WHITE_SPACE.test(username) || WHITE_SPACE.test(nameKey(username))) return 'must not contain spaces';
  if (nameKey(username) === '') return 'must not be empty';
  return null;
}

/** The problem with a line of text, as the end of a sentence, or null. */
export function lineProblem(text: string, maximum: number, minimum = 1): string | null {
  if (text.length > maximum * 4 || characterCount(text) > maximum) return `must have at most ${maximum} characters`;
  if (!text.isWellFormed() || INVISIBLE.test(text) || LINE_OR_PARAGRAPH_SEPARATOR.test(text)) {
    return 'must not contain invisible or control characters';
  }
  if (characterCount(text.trim()) < minimum) return 'must not be empty';
  return null;
}

/** The problem with an email address, as the end of a sentence, or null. RFC 5321 allows 254 characters. */
export function emailProblem(email: string): string | null {
  const problem = lineProblem(email, 254);
  if (problem !== null) return problem;
  return /^[^\s@]+@[^\s@]+$/u.test(email) ? null : 'must be an email address such as ada@example.com';
}

/** The form in which a name is stored: composed (NFC), without surrounding spaces. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}
