import { type FailureOf, type TypedDocument, isUserError } from '@pinportal/client';
import type { AnyVariables, Client } from 'urql';
import { type Failure, type Problem, problemOfError, problemOfFailure } from './problem.ts';

/** The type of the result of a mutation document, which selects exactly one mutation field. */
type ResultOf<Data> = Extract<Data[keyof Data], { readonly __typename: string }>;
export type SuccessOf<Data> = Exclude<ResultOf<Data>, FailureOf<ResultOf<Data>>>;

/** The outcome of a mutation: its success result, or the problem. */
export type MutationOutcome<Data> =
  { readonly success: SuccessOf<Data>; readonly problem: null } | { readonly success: null; readonly problem: Problem };

/** Sends a mutation. */
export async function runMutation<Data extends object, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): Promise<MutationOutcome<Data>> {
  const { data, error } = await client.mutation<Data, Variables>(document, variables).toPromise();
  const result = Object.values(data ?? {})[0] as { readonly __typename: string } | undefined;
  // If there is a result, the mutation has run, and `error` reports only that a field of the result could not be read.
  if (result === undefined) {
    const problem: Problem =
      error === undefined ? { kind: 'error', code: 'INTERNAL_SERVER_ERROR', requestId: null } : problemOfError(error);
    return { success: null, problem };
  }
  if (isUserError(result)) return { success: null, problem: problemOfFailure(result as unknown as Failure) };
  return { success: result as SuccessOf<Data> & typeof result, problem: null };
}
