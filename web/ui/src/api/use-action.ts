import { type FailureOf, type TypedDocument, isUserError } from '@pinportal/client';
import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Failure, type Problem, problemOfError, problemOfFailure } from './problem.ts';

/** The result of the one field of a mutation. */
type ResultOf<Data> = Extract<Data[keyof Data], { readonly __typename: string }>;
type SuccessOf<Data> = Exclude<ResultOf<Data>, FailureOf<ResultOf<Data>>>;

export interface Action<Data, Variables> {
  /** Sends the mutation. Returns its success, or null if there is a problem. */
  run(variables: Variables): Promise<SuccessOf<Data> | null>;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  /** Removes the problem, for example because the page continues in another way. */
  forget(): void;
}

/** A mutation of the page, with what to show meanwhile and afterwards. */
export function useAction<Data extends object, Variables extends AnyVariables>(
  document: TypedDocument<Data, Variables>,
): Action<Data, Variables> {
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(
    async (variables: Variables): Promise<SuccessOf<Data> | null> => {
      setRunning(true);
      setProblem(null);
      const { data, error } = await client.mutation<Data, Variables>(document, variables).toPromise();
      setRunning(false);
      const result = Object.values(data ?? {})[0] as { readonly __typename: string } | undefined;
      // With a result, the change was made, even if a field of it could not be read.
      if (result === undefined) {
        if (error !== undefined) setProblem(problemOfError(error));
        return null;
      }
      if (isUserError(result)) {
        setProblem(problemOfFailure(result as unknown as Failure));
        return null;
      }
      return result as SuccessOf<Data> & typeof result;
    },
    [client, document],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { run, isRunning, problem, forget };
}
