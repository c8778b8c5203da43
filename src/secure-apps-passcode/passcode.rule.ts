import type { PasscodeRuleCode, PasscodeType } from '../generated/types.ts';
import type { AppConnectGlobalPolicy } from '../app-connect-global-policy/app-connect-global-policy.entity.ts';
import { MINUTE } from '../platform/clock.ts';
import { normalizeSecret } from '../platform/security/secret-hasher.ts';
import { characterCount } from '../platform/text.ts';

/** In characters: enough for a passphrase. */
export const MAXIMUM_PASSCODE_LENGTH = 64;

/** Long enough to choose a passcode, and short enough to limit misuse of a device that is left unattended. */
export const RESET_TICKET_LIFETIME = 10 * MINUTE;

/** The rules of the policy in effect that a new passcode must meet. */
export interface PasscodeRules {
  readonly passcodeType: PasscodeType;
  readonly minimumPasscodeLength: number;
  readonly maximumPasscodeLength: number;
  readonly passcodeHistoryLength: number;
  readonly disallowSimplePasscodes: boolean;
}

export function passcodeRules(policy: AppConnectGlobalPolicy): PasscodeRules {
  return {
    passcodeType: policy.passcodeType,
    minimumPasscodeLength: policy.minimumPasscodeLength,
    maximumPasscodeLength: MAXIMUM_PASSCODE_LENGTH,
    passcodeHistoryLength: policy.passcodeHistoryLength,
    disallowSimplePasscodes: policy.disallowSimplePasscodes,
  };
}

export interface PasscodeViolation {
  readonly code: PasscodeRuleCode;
  readonly message: string;
}

/** The rules that a passcode breaks, in the order of the schema, without the history rule, which needs hashing. */
export function passcodeViolations(passcode: string, rules: PasscodeRules): PasscodeViolation[] {
  const { passcodeType, minimumPasscodeLength, maximumPasscodeLength, disallowSimplePasscodes } = rules;
  const text = normalizeSecret(passcode);
  const length = characterCount(text);
  const characters = passcodeType === 'NUMERIC' ? 'digits only' : 'at least one letter and at least one digit';
  const checks: [isBroken: boolean, code: PasscodeRuleCode, message: string][] = [
    [!isOfType(text, passcodeType), 'PASSCODE_TYPE', `Use ${characters}.`],
    [length < minimumPasscodeLength, 'MINIMUM_LENGTH', `Use at least ${minimumPasscodeLength} characters.`],
    [length > maximumPasscodeLength, 'MAXIMUM_LENGTH', `Use at most ${maximumPasscodeLength} characters.`],
    [
      disallowSimplePasscodes && isSimple(text),
      'SIMPLE_PASSCODE',
      'Avoid repetitions and sequences such as 1111, 1212, 1234 or abcd.',
    ],
  ];
  return checks.flatMap(([isBroken, code, message]) => (isBroken ? [{ code, message }] : []));
}

export function historyViolation(rules: PasscodeRules): PasscodeViolation {
  const message =
    rules.passcodeHistoryLength === 1
      ? 'Use a passcode that differs from the last one.'
      : `Use a passcode that differs from the last ${rules.passcodeHistoryLength}.`;
  return { code: 'PASSCODE_HISTORY', message };
}

function isOfType(passcode: string, type: PasscodeType): boolean {
  if (type === 'NUMERIC') return /^[0-9]+$/.test(passcode);
  return /\p{L}/u.test(passcode) && /[0-9]/.test(passcode) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(passcode);
}

/** This many equal or consecutive characters make a passcode simple. */
const RUN = 4;

/** Whether a passcode is one repeated block (1111, 1212), or contains four equal or consecutive characters. */
function isSimple(passcode: string): boolean {
  const points = Array.from(passcode.toLowerCase(), (character) => character.codePointAt(0) ?? 0);
  return isRepeatedBlock(points) || [0, 1, -1].some((step) => hasRun(points, step));
}

function isRepeatedBlock(points: readonly number[]): boolean {
  for (let size = 1; size <= points.length / 2; size++) {
    if (points.length % size === 0 && points.every((point, index) => point === points[index % size])) return true;
  }
  return false;
}

function hasRun(points: readonly number[], step: number): boolean {
  let run = 1;
  for (let index = 1; index < points.length; index++) {
    run = follows(points[index - 1] ?? 0, points[index] ?? 0, step) ? run + 1 : 1;
    if (run >= RUN) return true;
  }
  return false;
}

const ZERO = 48;
const NINE = 57;

// On a keypad 0 follows 9, so 7890 and 0987 are sequences too.
function follows(before: number, after: number, step: number): boolean {
  if (after - before === step) return true;
  return (step === 1 && before === NINE && after === ZERO) || (step === -1 && before === ZERO && after === NINE);
}
