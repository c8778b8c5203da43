/** A portal warns this long before a session ends, in milliseconds. */
const WARNING = 60_000;

/**
 * A `fetch` that sends the token of a session or a device. `token` is called for each request, and returns null if nobody
 * is signed in. Pass the result to any client as its `fetch`.
 *
 * @example
 * let token: string | null = null;
 * new HttpLink({ uri, fetch: authorizedFetch(() => token) });
 */
export function authorizedFetch(token: () => string | null, fetch: typeof globalThis.fetch = globalThis.fetch) {
  const authorized: typeof globalThis.fetch = (input, init) => {
    const value = token();
    if (value === null) return fetch(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    headers.set('authorization', `Bearer ${value}`);
    return fetch(input, { ...init, headers });
  };
  return authorized;
}

/**
 * The milliseconds until a portal must warn that the session ends, a minute before. Negative or 0 if it must warn now. Takes
 * `currentSession`, as it was after the latest request of the user: each request extends the session.
 *
 * @example
 * setTimeout(askToStay, millisecondsUntilWarning(data.currentSession));
 */
export function millisecondsUntilWarning(
  session: { readonly expiresAt: string; readonly idleExpiresAt: string },
  now: number = Date.now(),
): number {
  return Math.min(Date.parse(session.idleExpiresAt), Date.parse(session.expiresAt)) - WARNING - now;
}
