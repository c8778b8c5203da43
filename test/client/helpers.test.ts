import {
  authorizedFetch,
  documentIdFetch,
  isUnauthenticated,
  isUserError,
  millisecondsUntilWarning,
  rateLimited,
} from '../../packages/client/src/index.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';

const limited = { message: 'Too many attempts.', extensions: { code: 'RATE_LIMITED', retryAfter: 30 } };
const ended = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };

describe('rateLimited and isUnauthenticated', () => {
  it.each<[what: string, wrap: (error: object) => unknown]>([
    ['a response', (error) => ({ errors: [error] })],
    ['an error of Apollo Client', (error) => Object.assign(new Error(), { errors: [error] })],
    ['an error of urql', (error) => Object.assign(new Error(), { graphQLErrors: [error], response: {} })],
    ['an error of graphql-request', (error) => Object.assign(new Error(), { response: { errors: [error] } })],
    [
      'a response that Apollo Client could not read as GraphQL',
      (error) => Object.assign(new Error(), { statusCode: 503, bodyText: JSON.stringify({ errors: [error] }) }),
    ],
  ])('read %s', (_what, wrap) => {
    expect(rateLimited(wrap(limited))).toBe(30);
    expect(rateLimited(wrap(ended))).toBeNull();
    expect(isUnauthenticated(wrap(ended))).toBe(true);
    expect(isUnauthenticated(wrap(limited))).toBe(false);
  });

  it('wait a second if the error does not say how long', () => {
    expect(rateLimited({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })).toBe(1);
  });

  it.each([null, undefined, 'text', 1, new Error('no network'), { bodyText: '<html>' }, { errors: [] }])(
    'take %j for another error',
    (error) => {
      expect(rateLimited(error)).toBeNull();
      expect(isUnauthenticated(error)).toBe(false);
    },
  );
});

describe('isUserError', () => {
  it('tells failures from the success by the type', () => {
    expect(isUserError({ __typename: 'NotFound' })).toBe(true);
    expect(isUserError({ __typename: 'SetUserStatusSuccess' })).toBe(false);
    expect(isUserError({})).toBe(false);
  });

  it('narrows a union to its failures, and leaves one type for all of them as it is', () => {
    type Union = { __typename: 'SignInSuccess'; token: string } | { __typename: 'InvalidCredentials'; message: string };
    const ofUnion = (result: Union) => (isUserError(result) ? result.message : result.token);
    expectTypeOf(ofUnion).returns.toEqualTypeOf<string>();
    // As Relay's compiler writes it.
    interface Relay {
      readonly __typename: string;
      readonly message?: string;
      readonly token?: string;
    }
    const ofRelay = (result: Relay) => (isUserError(result) ? result.message : result.token);
    expectTypeOf(ofRelay).returns.toEqualTypeOf<string | undefined>();
    expect(ofRelay({ __typename: 'InvalidCredentials', message: 'no' })).toBe('no');
    expect(ofRelay({ __typename: 'SignInSuccess', token: 'pps_1' })).toBe('pps_1');
  });
});

/** A `fetch` that keeps what it was called with. */
function recording() {
  const calls: { readonly headers: Headers; readonly body: unknown }[] = [];
  const fetch = (_input: unknown, init: RequestInit = {}) => {
    calls.push({ headers: new Headers(init.headers), body: init.body });
    return Promise.resolve(new Response());
  };
  return { calls, fetch: fetch as typeof globalThis.fetch };
}

describe('authorizedFetch', () => {
  it('sends the token of the moment, with the other headers, and none if there is none', async () => {
    const { calls, fetch } = recording();
    let token: string | null = null;
    const authorized = authorizedFetch(() => token, fetch);
    await authorized('https://example.com/graphql');
    token = 'pps_1';
    await authorized('https://example.com/graphql', { headers: { 'x-a': 'b' }, body: '{}' });
    await authorized(new Request('https://example.com/graphql', { headers: { 'x-a': 'c' } }));
    expect(calls.map(({ headers }) => [headers.get('authorization'), headers.get('x-a')])).toEqual([
      [null, null],
      ['Bearer pps_1', 'b'],
      ['Bearer pps_1', 'c'],
    ]);
    expect(calls[1]?.body).toBe('{}');
  });
});

describe('documentIdFetch', () => {
  it('moves an ID from query to documentId, and leaves every other body as it is', async () => {
    const { calls, fetch } = recording();
    const send = documentIdFetch(fetch);
    const query = `sha256:${'0'.repeat(64)}`;
    const variables = { query };
    for (const body of [
      { query, variables },
      { query: '{ viewer { id } }', variables },
    ]) {
      await send('https://example.com/graphql', { body: JSON.stringify(body) });
    }
    await send('https://example.com/graphql');
    expect(calls.map(({ body }) => (typeof body === 'string' ? (JSON.parse(body) as unknown) : null))).toEqual([
      { documentId: query, variables },
      { query: '{ viewer { id } }', variables },
      null,
    ]);
  });
});

describe('millisecondsUntilWarning', () => {
  const session = (idle: string, end: string) => ({
    idleExpiresAt: `2026-03-01T${idle}Z`,
    expiresAt: `2026-03-01T${end}Z`,
  });

  it('is a minute before the session ends, for lack of use or for good', () => {
    const now = Date.parse('2026-03-01T09:00:00Z');
    expect(millisecondsUntilWarning(session('09:15:00', '17:00:00'), now)).toBe(14 * 60_000);
    expect(millisecondsUntilWarning(session('09:15:00', '09:05:00'), now)).toBe(4 * 60_000);
    expect(millisecondsUntilWarning(session('09:00:30', '17:00:00'), now)).toBeLessThan(0);
  });
});
