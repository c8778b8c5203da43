import { describe, expect, it } from 'vitest';
import { generatePassword, passwordProblem } from './password.rule.ts';

const COMMON = 'must not be a common password';
const NAME = 'must not be the user name';
const PRODUCT = 'must not be the name of the product';

describe('passwordProblem', () => {
  it.each([
    ['a good password', null],
    ['a good passwor', 'must have at least 15 characters'],
    ['👍'.repeat(15), null],
    ['👍'.repeat(14), 'must have at least 15 characters'],
    ['e\u0301'.repeat(14), 'must have at least 15 characters'],
    ['ab1'.repeat(42) + 'xy', null],
    ['ab1'.repeat(42) + 'xyz', 'must have at most 128 characters'],
    ['ada.lovelace.1815', NAME],
    ['ＡDA.LOVELACE.1815', NAME],
    ['ada.lovelace.1815ada.lovelace.1815', NAME],
    ['ada.lovelace.1815!', null],
    ['PinPortalPinPortal', PRODUCT],
    ['PinPortal of my own', null],
    ['passwordassword', COMMON],
    ['PassworDassworD', COMMON],
    ['ｐａｓｓｗｏｒｄassword', COMMON],
    ['passwordpassword', COMMON],
    ['qwertyqwertyqwerty', COMMON],
    ['correct horse battery', null],
  ])('of "%s" with the default minimum is %s', (password, problem) => {
    expect(passwordProblem(password, { username: 'Ada.Lovelace.1815', passwordMinimumLength: 15 })?.text ?? null).toBe(
      problem,
    );
  });

  it.each([
    ['12345678', COMMON],
    ['Baseball', COMMON],
    ['pinportal', PRODUCT],
    ['ｐｉｎＰＯＲＴＡＬ', PRODUCT],
    ['ada.lovelace', NAME],
    ['sevench', 'must have at least 8 characters'],
    ['nine and', null],
  ])('of "%s" with the shortest minimum is %s', (password, problem) => {
    expect(passwordProblem(password, { username: 'Ada.Lovelace', passwordMinimumLength: 8 })?.text ?? null).toBe(
      problem,
    );
  });
});

describe('generatePassword', () => {
  it('draws again if the password would begin with a character that a spreadsheet takes for a formula', () => {
    const drawn = ['-x', '_x', 'x-'].map((beginning) => Buffer.from(beginning.padEnd(24, 'x'), 'base64url'));
    const random = { bytes: () => drawn.shift() ?? Buffer.alloc(0), integer: () => 0 };
    expect(generatePassword(random, 15)).toBe('x-'.padEnd(24, 'x'));
    expect(drawn).toEqual([]);
  });
});
