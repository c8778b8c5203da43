import { possibleTypes } from './generated/cache.ts';

type FailureName = (typeof possibleTypes.UserError)[number];

/**
 * The failures among the types of a mutation's result. Relay gives a result with `... on UserError` one type with all fields
 * optional. That type then stays, with the names of failures.
 */
export type FailureOf<Result> = [Extract<Result, { readonly __typename?: FailureName }>] extends [never]
  ? Result & { readonly __typename: FailureName }
  : Extract<Result, { readonly __typename?: FailureName }>;

const failures: ReadonlySet<string> = new Set(possibleTypes.UserError);

/**
 * Whether the result of a mutation is a failure that the user can act on. Narrows the type: after `return`, the result is
 * the success.
 *
 * @example
 * const result = data.generateOneTimePin;
 * if (isUserError(result)) return showProblem(result.message);
 * showPin(result.pin);
 */
export function isUserError<Result extends { readonly __typename?: string }>(
  result: Result,
): result is FailureOf<Result> {
  return result.__typename !== undefined && failures.has(result.__typename);
}
