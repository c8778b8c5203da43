import type { TypedDocument } from '@pinportal/client';
import { type Problem, runMutation } from '@pinportal/ui';
import type { AnyVariables, Client } from 'urql';

/** How a change is undone. */
export interface Undo {
  /** Makes the state before the change again. Returns what prevents it. */
  readonly run: (client: Client) => Promise<Problem | null>;
  /** What is said when it is undone, or undefined to say only that it is. */
  readonly undone?: string;
}

/** Undoes a change with one mutation. */
export function undoWith<Data extends object, Variables extends AnyVariables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  undone: string,
): Undo {
  return { run: async (client) => (await runMutation(client, document, variables)).problem, undone };
}
