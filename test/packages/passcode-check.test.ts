import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenRules } from '../../web/secure-apps-manager/src/passcode/passcode-check.ts';
import { passcodeViolations } from '../testkit/server.ts';

const rules = fc.record({
  passcodeType: fc.constantFrom('NUMERIC' as const, 'ALPHANUMERIC' as const),
  minimumPasscodeLength: fc.integer({ min: 4, max: 8 }),
  maximumPasscodeLength: fc.constant(64),
  passcodeHistoryLength: fc.constant(0),
  disallowSimplePasscodes: fc.boolean(),
});

/** Texts that break some rules and keep to others. */
const passcodes = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('8', '9', '0', 'a', 'B', 'c', '１', '\u2028'), maxLength: 10 }),
  fc.constantFrom('7890', '0987', 'ab1ab1', '12'.repeat(40)),
  fc.string({ unit: 'grapheme' }),
);

test('the Secure Apps Manager finds the same rules broken as the server, for any passcode', () => {
  fc.assert(
    fc.property(passcodes, rules, (passcode, passcodeRules) => {
      expect(brokenRules(passcode, passcodeRules)).toEqual(
        passcodeViolations(passcode, passcodeRules).map(({ code }) => code),
      );
    }),
  );
});
