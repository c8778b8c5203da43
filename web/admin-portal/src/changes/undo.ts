import type { TypedDocument } from '@pinportal/client';
import type { AnyVariables } from 'urql';

type AnyMutation = Readonly<Record<string, { readonly __typename: string }>>;

/** The mutation that undoes a change. */
export interface Undo {
  readonly document: TypedDocument<AnyMutation, AnyVariables>;
  readonly variables: AnyVariables;
  /** What is said when it is undone. */
  readonly undone: string;
}

export function undoWith<Data extends object, Variables extends AnyVariables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  undone: string,
): Undo {
  return { document: document as unknown as Undo['document'], variables, undone };
}
