import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password.rule.ts';

describe('passwordProblem', () => {
  it.each([
    ['12345678', null],
    ['1234567', 'must have at least 8 characters'],
    ['👍'.repeat(8), null],
    ['👍'.repeat(7), 'must have at least 8 characters'],
    ['x'.repeat(128), null],
    ['x'.repeat(129), 'must have at most 128 characters'],
    ['ada.lovelace', 'must not be the user name'],
    ['ＡDA.LOVELACE', 'must not be the user name'],
    ['ada.lovelace1', null],
  ])('of "%s" is %s', (password, problem) => {
    expect(passwordProblem(password, 'Ada.Lovelace')).toBe(problem);
  });
});
