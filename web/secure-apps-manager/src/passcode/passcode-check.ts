import type { PasscodeRuleCode, PasscodeRules } from '@pinportal/client';

export type Rules = Omit<PasscodeRules, '__typename'>;

/**
 * The rules that a passcode breaks, as far as this page can know: only the server has the latest passcodes, and it decides
 * about all of them.
 */
export function brokenRules(passcode: string, rules: Rules): readonly PasscodeRuleCode[] {
  const text = passcode.normalize('NFKC');
  const length = Array.from(text).length;
  const checks: readonly [isBroken: boolean, code: PasscodeRuleCode][] = [
    [!isOfType(text, rules.passcodeType), 'PASSCODE_TYPE'],
    [length < rules.minimumPasscodeLength, 'MINIMUM_LENGTH'],
    [length > rules.maximumPasscodeLength, 'MAXIMUM_LENGTH'],
    [rules.disallowSimplePasscodes && isSimple(text), 'SIMPLE_PASSCODE'],
  ];
  return checks.flatMap(([isBroken, code]) => (isBroken ? [code] : []));
}

function isOfType(text: string, type: Rules['passcodeType']): boolean {
  if (type === 'NUMERIC') return /^[0-9]+$/u.test(text);
  return /\p{L}/u.test(text) && /[0-9]/u.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** This many equal or consecutive characters make a passcode simple. */
const RUN = 4;

/** Whether a text is one repeated block, such as 1212, or contains four equal or consecutive characters, such as 1234. */
function isSimple(text: string): boolean {
  const points = Array.from(text.toLowerCase(), (character) => character.codePointAt(0) ?? 0);
  return isRepeated(points) || [0, 1, -1].some((step) => hasRun(points, step));
}

function isRepeated(points: readonly number[]): boolean {
  const sizes = Array.from({ length: Math.floor(points.length / 2) }, (_, index) => index + 1);
  return sizes.some(
    (size) => points.length % size === 0 && points.every((point, index) => point === points[index % size]),
  );
}

function hasRun(points: readonly number[], step: number): boolean {
  let run = 1;
  return points.some((point, index) => {
    const before = points[index - 1];
    run = before !== undefined && follows(before, point, step) ? run + 1 : 1;
    return run >= RUN;
  });
}

const ZERO = 48;
const NINE = 57;

/** On a keypad, 0 follows 9. */
function follows(before: number, after: number, step: number): boolean {
  if (after - before === step) return true;
  return (step === 1 && before === NINE && after === ZERO) || (step === -1 && before === ZERO && after === NINE);
}
