/** An error outside GraphQL, in the form of a GraphQL response. */
export function httpError(code: string, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { code, ...extensions } }] };
}
