import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PasscodeRules, historyViolation, passcodeViolations } from './passcode.rule.ts';

const RULES: PasscodeRules = {
  passcodeType: 'NUMERIC',
  minimumPasscodeLength: 4,
  maximumPasscodeLength: 64,
  passcodeHistoryLength: 0,
  disallowSimplePasscodes: true,
};
const broken = (passcode: string, rules: Partial<PasscodeRules> = {}) =>
  passcodeViolations(passcode, { ...RULES, ...rules }).map(({ code }) => code);

describe('passcodeViolations', () => {
  it.each([
    ['48291', []],
    ['4829', []],
    ['482', ['MINIMUM_LENGTH']],
    ['', ['PASSCODE_TYPE', 'MINIMUM_LENGTH']],
    ['48 291', ['PASSCODE_TYPE']],
    ['4829a', ['PASSCODE_TYPE']],
    ['４８２９１', []], // full-width digits are digits, as everywhere a secret is compared
    ['٤٨٢٩١', ['PASSCODE_TYPE']], // other digits are not on the keypad of an unlock screen
    [`${'48291'.repeat(12)}6037`, []], // 64
    [`${'48291'.repeat(12)}60375`, ['MAXIMUM_LENGTH']],
  ])('judges the numeric passcode "%s"', (passcode, codes) => {
    expect(broken(passcode)).toEqual(codes);
  });

  it.each([
    ['abx9', []],
    ['äñx9', []],
    ['abcx', ['PASSCODE_TYPE']],
    ['4829', ['PASSCODE_TYPE']],
    ['ab\u0000x9', ['PASSCODE_TYPE']],
    ['correct horse 7', []],
  ])('judges the alphanumeric passcode "%s"', (passcode, codes) => {
    expect(broken(passcode, { passcodeType: 'ALPHANUMERIC' })).toEqual(codes);
  });

  it.each(['1111', '111111', '1212', '123123', '1234', '91234', '4321', '7890', '0987', '582222', '2468135790987'])(
    'finds the numeric passcode %s simple, only where simple ones are disallowed',
    (passcode) => {
      expect(broken(passcode)).toEqual(['SIMPLE_PASSCODE']);
      expect(broken(passcode, { disallowSimplePasscodes: false })).toEqual([]);
    },
  );

  it.each(['abcd1', 'dcba7', 'x9aaaa', 'a1a1', 'AbCd1', 'Aaaa9x'])('finds %s simple', (passcode) => {
    expect(broken(passcode, { passcodeType: 'ALPHANUMERIC' })).toEqual(['SIMPLE_PASSCODE']);
  });

  it.each(['1223', '135790', '1233', '90189', '12312'])('does not find %s simple', (passcode) => {
    expect(broken(passcode)).toEqual([]);
  });

  it('lists every broken rule, in the order of the schema', () => {
    expect(broken('aaaa', { minimumPasscodeLength: 6 })).toEqual([
      'PASSCODE_TYPE',
      'MINIMUM_LENGTH',
      'SIMPLE_PASSCODE',
    ]);
  });

  it('finds every run of four or more neighbours, wherever it stands', () => {
    const runs = fc.record({
      before: fc.stringMatching(/^[0-9]{0,6}$/),
      start: fc.nat(9),
      step: fc.constantFrom(-1, 0, 1),
      length: fc.integer({ min: 4, max: 10 }),
      after: fc.stringMatching(/^[0-9]{0,6}$/),
    });
    fc.assert(
      fc.property(runs, ({ before, start, step, length, after }) => {
        const run = Array.from({ length }, (_, index) => (start + step * index + 100) % 10).join('');
        expect(broken(before + run + after)).toEqual(['SIMPLE_PASSCODE']);
      }),
    );
  });

  it('finds no other digits simple', () => {
    const up = '01234567890123456789'; // 0 follows 9, as on a keypad
    const down = [...up].reverse().join('');
    const isRun = (four: string) => up.includes(four) || down.includes(four) || /^(.)\1{3}$/u.test(four);
    const isSimple = (digits: string) =>
      /^(.+)\1+$/u.test(digits) ||
      [...digits].some((_, at) => at + 4 <= digits.length && isRun(digits.slice(at, at + 4)));
    // Few different digits, so that repetitions and near runs are common.
    const digits = fc.oneof(
      fc.stringMatching(/^[0189]{4,9}$/),
      fc.stringMatching(/^[12]{4,9}$/),
      fc.stringMatching(/^[0-9]{4,9}$/),
    );
    fc.assert(
      fc.property(digits, (passcode) => {
        expect(broken(passcode)).toEqual(isSimple(passcode) ? ['SIMPLE_PASSCODE'] : []);
      }),
      { numRuns: 3_000 },
    );
  });

  it('says what each rule asks for', () => {
    const messages = (passcode: string, rules: Partial<PasscodeRules> = {}) =>
      passcodeViolations(passcode, { ...RULES, ...rules }).map(({ message }) => message);
    expect(messages('abc9', { minimumPasscodeLength: 6 })).toEqual(['Use digits only.', 'Use at least 6 characters.']);
    expect(messages('4829', { passcodeType: 'ALPHANUMERIC' })).toEqual([
      'Use at least one letter and at least one digit.',
    ]);
    expect(messages('4829', { maximumPasscodeLength: 3 })).toEqual(['Use at most 3 characters.']);
    expect(messages('1111')).toEqual(['Avoid repetitions and sequences such as 1111, 1212, 1234 or abcd.']);
    expect(historyViolation({ ...RULES, passcodeHistoryLength: 1 }).message).toBe(
      'Use a passcode that differs from the last one.',
    );
    expect(historyViolation({ ...RULES, passcodeHistoryLength: 3 }).message).toBe(
      'Use a passcode that differs from the last 3.',
    );
  });

  it('judges any text without an error, and by its length in characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 4, max: 16 }), (text, minimum) => {
        const codes = broken(text, { passcodeType: 'ALPHANUMERIC', minimumPasscodeLength: minimum });
        const length = Array.from(text.normalize('NFKC')).length;
        expect(codes.includes('MINIMUM_LENGTH')).toBe(length < minimum);
        expect(codes.includes('MAXIMUM_LENGTH')).toBe(length > 64);
      }),
    );
  });
});
