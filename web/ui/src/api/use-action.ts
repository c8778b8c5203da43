import type { TypedDocument } from '@pinportal/client';
import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import type { Problem } from './problem.ts';
import { type SuccessOf, runMutation } from './run-mutation.ts';

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
      const outcome = await runMutation(client, document, variables);
      setRunning(false);
      setProblem(outcome.problem);
      return outcome.success;
    },
    [client, document],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { run, isRunning, problem, forget };
}
