/** What is wrong with a value. The same names as `InvalidFieldCode` in the schema. */
export type InputProblemCode =
  | 'EMPTY'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'OUT_OF_RANGE'
  | 'INVALID_CHARACTERS'
  | 'INVALID_FORMAT'
  | 'DUPLICATE'
  | 'TOO_WEAK';

/** A problem with a value that was given. */
export interface InputProblem {
  readonly code: InputProblemCode;
  /** Completes a sentence that begins with the field: "must not be empty". It does not contain the value. */
  readonly text: string;
  /** The inclusive bounds: of characters, of entries of a list, or of a number. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export const EMPTY: InputProblem = { code: 'EMPTY', text: 'must not be empty', minimum: 1 };

/** A text with fewer characters than the minimum. */
export function tooShort(minimum: number): InputProblem {
  return { code: 'TOO_SHORT', text: `must have at least ${minimum} characters`, minimum };
}

/** A text with more characters than the maximum. */
export function tooLong(maximum: number): InputProblem {
  return { code: 'TOO_LONG', text: `must have at most ${maximum} characters`, maximum };
}

/** The problem with a number, or null. */
export function rangeProblem(value: number, minimum: number, maximum: number): InputProblem | null {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return null;
  return { code: 'OUT_OF_RANGE', text: `must be from ${minimum} to ${maximum}`, minimum, maximum };
}

/** The problem with the number of entries in a list, or null. `things` names the entries: "devices". */
export function countProblem(
  list: readonly unknown[],
  things: string,
  [minimum, maximum]: readonly [number, number],
): InputProblem | null {
  if (list.length >= minimum && list.length <= maximum) return null;
  const range = minimum === 0 ? `at most ${maximum}` : `${minimum} to ${maximum}`;
  return { code: 'OUT_OF_RANGE', text: `must name ${range} ${things}`, minimum, maximum };
}
