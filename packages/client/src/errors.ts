interface TopLevelError {
  readonly extensions?: { readonly code?: unknown; readonly retryAfter?: unknown } | undefined;
}

/** The wait, in seconds, if an error with `RATE_LIMITED` does not say how long. */
const DEFAULT_WAIT = 1;

/**
 * The wait in seconds if the server has limited the rate of requests (`RATE_LIMITED`), otherwise null. Takes what a client
 * throws or returns: the errors of Apollo Client, urql and graphql-request, or the response itself.
 *
 * @example
 * const wait = rateLimited(error);
 * if (wait !== null) return showProblem(`Too many attempts. Try again in ${wait} seconds.`);
 */
export function rateLimited(error: unknown): number | null {
  const limited = errorsIn(error).find(({ extensions }) => extensions?.code === 'RATE_LIMITED');
  if (limited === undefined) return null;
  const wait = limited.extensions?.retryAfter;
  return typeof wait === 'number' ? wait : DEFAULT_WAIT;
}

/**
 * Whether the server did not accept the token (`UNAUTHENTICATED`): the session has ended, so the user must sign in again.
 * Takes the same as `rateLimited`.
 */
export function isUnauthenticated(error: unknown): boolean {
  return errorsIn(error).some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}

/** The GraphQL errors in the error of a client. */
function errorsIn(error: unknown): readonly TopLevelError[] {
  if (typeof error !== 'object' || error === null) return [];
  const { graphQLErrors, errors, response, bodyText } = error as Readonly<Record<string, unknown>>;
  const found = [graphQLErrors, errors].find((each): each is TopLevelError[] => Array.isArray(each) && each.length > 0);
  if (found !== undefined) return found;
  // graphql-request has the response in the error. Apollo Client has its text, if the server refused the whole request.
  return typeof bodyText === 'string' ? errorsIn(parse(bodyText)) : errorsIn(response);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the response of a proxy
  }
}
