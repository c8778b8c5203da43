/** An error outside GraphQL, in the form of a GraphQL response. */
export function httpError(code: string, message: string, requestId?: string) {
  return { errors: [{ message, extensions: { code, ...(requestId === undefined ? {} : { requestId }) } }] };
}
