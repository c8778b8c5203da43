import { type DocumentNode, type GraphQLFormattedError, print } from 'graphql';

/** A document with the types of its result and variables: of `@pinportal/client`, codegen or gql.tada. Or a text. */
export type Document<Result, Variables> =
  (DocumentNode & { readonly __apiType?: (variables: Variables) => Result }) | (string & { __apiType?: never });

/** The variables, which may be omitted if none is required, and the caller: a token, or what has one. */
export type Call<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, as?: Caller | null]
    : [variables: Variables, as?: Caller | null];

/** Who sends an operation. */
export type Caller = string | { readonly token: string };

/** Thrown for a response with top-level errors, in place of its data. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  readonly errors: readonly GraphQLFormattedError[];
  /** What the response has of its data. */
  readonly data: unknown;

  constructor(errors: readonly GraphQLFormattedError[], data: unknown) {
    super(errors.map(({ message, extensions }) => `${String(extensions?.code)}: ${message}`).join('\n'));
    this.errors = errors;
    this.data = data;
  }

  /** The code of the first error, such as `UNAUTHENTICATED`. */
  get code(): string {
    return String(this.errors[0]?.extensions?.code);
  }
}

/** The text of a document. */
export function textOf(document: DocumentNode | string): string {
  return typeof document === 'string' ? document : print(document);
}

/** The value of the header `Authorization`, or undefined. */
export function authorizationOf(caller: Caller | null): string | undefined {
  if (caller === null) return undefined;
  return `Bearer ${typeof caller === 'string' ? caller : caller.token}`;
}

/** The data of a response. Throws `OperationError` if it has errors. */
export function dataOf({ data, errors }: { data?: unknown; errors?: readonly GraphQLFormattedError[] }): unknown {
  if (errors !== undefined && errors.length > 0) throw new OperationError(errors, data);
  return data;
}
