import type { DocumentNode } from 'graphql';

/**
 * A document that knows the types of its result and variables, and its ID on the server. Apollo Client, urql,
 * graphql-request and other clients read these types: it has the form of their `TypedDocumentNode`.
 */
export interface TypedDocument<Result, Variables> extends DocumentNode {
  /** The ID by which the server takes the document: send it as `documentId` in place of `query`. */
  readonly documentId: string;
  /** Only for the compiler. */
  __apiType?: (variables: Variables) => Result;
}
