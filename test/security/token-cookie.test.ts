import {
  HOUR,
  MINUTE,
  PASSWORD,
  SECOND,
  type TestApp,
  dumpTables,
  describe,
  expect,
  test as base,
} from '../testkit/index.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignInSuccess { sessionToken viewer { username } } ... on UserError { message } }
}`;
const VIEWER = '{ viewer { username } }';
const input = { username: 'ada', password: PASSWORD, delivery: 'COOKIE' };

interface CookieResponse {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, Record<string, unknown>> | null;
    readonly errors?: readonly { message: string; extensions: { code: string } }[];
  };
  readonly setCookie: string | null;
  /** What a browser sends with the next request; null if it keeps no cookie. */
  readonly cookie: string | null;
}

interface Sent {
  readonly variables?: Record<string, unknown>;
  readonly portal?: string | null;
  readonly cookie?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an operation as a page of the server does. */
async function send({ url }: TestApp, query: string, sent: Sent = {}): Promise<CookieResponse> {
  const { variables, portal = 'user', cookie = null, headers = {} } = sent;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      'sec-fetch-site': 'same-origin',
      ...(portal === null ? {} : { 'x-pinportal-portal': portal }),
      ...(cookie === null ? {} : { cookie }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const setCookie = response.headers.get('set-cookie');
  return {
    status: response.status,
    body: (await response.json()) as CookieResponse['body'],
    setCookie,
    cookie: setCookie?.split(';')[0] ?? null,
  };
}

const test = base
  .extend('userId', { auto: true }, ({ app }) => app.user('ada'))
  .extend('signIn', ({ app }) => async (portal = 'user', username = 'ada') => {
    const { cookie } = await send(app, SIGN_IN, { portal, variables: { input: { ...input, username } } });
    if (cookie === null) throw new Error('no cookie');
    return cookie;
  })
  .extend('nameOf', ({ app }) => async (cookie: string, sent: Omit<Sent, 'cookie'> = {}) => {
    const { body } = await send(app, VIEWER, { ...sent, cookie });
    return body.data?.viewer?.username ?? body.errors?.[0]?.extensions.code;
  });

describe('a session token in a cookie', () => {
  test('is in no response, and in a cookie that scripts and other sites cannot use', async ({ app }) => {
    const { body, setCookie } = await send(app, SIGN_IN, { variables: { input } });
    expect(body).toEqual({
      data: { signIn: { __typename: 'SignInSuccess', sessionToken: null, viewer: { username: 'ada' } } },
    });
    expect(setCookie).toMatch(/^__Host-pinportal-user=pps_[\w-]{43}; /u);
    expect(setCookie?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    const token = /pps_[\w-]{43}/u.exec(setCookie ?? '')?.[0] ?? '';
    expect(app.logged()).not.toContain(token);
    expect(JSON.stringify(await dumpTables(app.deps.db))).not.toContain(token);
  });

  test('identifies the user alongside an administrator in the same browser, and each signs out alone', async ({
    app,
    signIn,
    nameOf,
  }) => {
    await app.user('grace');
    const jar = `${await signIn()}; ${await signIn('admin', 'grace')}`;
    expect(await nameOf(jar)).toBe('ada');
    expect(await nameOf(jar, { portal: 'admin' })).toBe('grace');
    expect(await nameOf(jar, { portal: 'device' })).toBe('UNAUTHENTICATED');
    expect(await nameOf(jar, { portal: null })).toBe('UNAUTHENTICATED');
    const ended = await send(app, 'mutation { signOut { __typename } }', { cookie: jar });
    expect(ended.setCookie).not.toContain('admin');
    expect([await nameOf(jar), await nameOf(jar, { portal: 'admin' })]).toEqual(['UNAUTHENTICATED', 'grace']);
  });

  test('is replaced when the password changes, and cleared by signing out', async ({ app, signIn, nameOf }) => {
    const first = await signIn();
    const changed = await send(
      app,
      `mutation ($input: ChangePasswordInput!) {
         changePassword(input: $input) { __typename ... on ChangePasswordSuccess { sessionToken } } }`,
      { cookie: first, variables: { input: { currentPassword: PASSWORD, newPassword: 'staple stable battery' } } },
    );
    expect(changed.body.data).toEqual({ changePassword: { __typename: 'ChangePasswordSuccess', sessionToken: null } });
    const second = changed.cookie ?? '';
    expect([await nameOf(first), await nameOf(second)]).toEqual(['UNAUTHENTICATED', 'ada']);
    const ended = await send(app, 'mutation { signOut { __typename } }', { cookie: second });
    expect(ended.setCookie).toMatch(/^__Host-pinportal-user=; .*Expires=Thu, 01 Jan 1970/u);
    expect(await nameOf(second)).toBe('UNAUTHENTICATED');
  });

  test('ends without use, even if the page goes on to read in the background', async ({ app, signIn, nameOf }) => {
    const used = await signIn();
    const left = await signIn();
    for (let minute = 0; minute < 14; minute++) {
      app.clock.advance(MINUTE);
      expect(await nameOf(used)).toBe('ada');
      expect(await nameOf(left, { headers: { 'x-pinportal-background': '1' } })).toBe('ada');
    }
    app.clock.advance(MINUTE + SECOND);
    expect([await nameOf(used), await nameOf(left)]).toEqual(['ada', 'UNAUTHENTICATED']);
  });

  test('ends eight hours after signing in, however often it is used', async ({ app, signIn, nameOf }) => {
    const cookie = await signIn();
    for (let at = 0; at < 8 * HOUR - 10 * MINUTE; at += 10 * MINUTE) {
      app.clock.advance(10 * MINUTE);
      expect(await nameOf(cookie)).toBe('ada');
    }
    app.clock.advance(10 * MINUTE);
    expect(await nameOf(cookie)).toBe('UNAUTHENTICATED');
  });

  test('is not used beside a token in the header, which it does not replace', async ({ app, signIn }) => {
    await app.user('grace');
    const authorization = `Bearer ${await app.signIn('grace')}`;
    const cookie = await signIn();
    const { body } = await send(app, VIEWER, { cookie, headers: { authorization } });
    expect(body.data).toEqual({ viewer: { username: 'grace' } });
    const ended = await send(app, 'mutation { signOut { __typename } }', { cookie, headers: { authorization } });
    expect(ended.setCookie).toBeNull();
  });
});

describe('a device token in a cookie', () => {
  test('identifies the device for longer than a session', async ({ app }) => {
    const device = { name: 'Work iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS', delivery: 'COOKIE' };
    const { body, setCookie, cookie } = await send(
      app,
      `mutation ($input: RegisterDeviceInput!) {
         registerDevice(input: $input) { ... on RegisterDeviceSuccess { deviceToken device { name } } } }`,
      { portal: 'device', variables: { input: { username: 'ada', proof: { password: PASSWORD }, ...device } } },
    );
    expect(body.data).toEqual({ registerDevice: { deviceToken: null, device: { name: 'Work iPhone' } } });
    expect(setCookie).toMatch(/^__Host-pinportal-device=ppd_.*Max-Age=34560000/u);
    const { body: read } = await send(app, '{ thisDevice { name } }', { portal: 'device', cookie });
    expect(read.data).toEqual({ thisDevice: { name: 'Work iPhone' } });
  });
});

describe('a cookie is refused', () => {
  test.for<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a subdomain', { origin: 'http://evil.127.0.0.1.example', 'sec-fetch-site': 'same-site' }],
    ['another port of the same host', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a frame without an origin', { origin: 'null' }],
    ['a browser that names no page of the server', { 'sec-fetch-site': 'none' }],
  ])('from %s, with a stolen portal header', async ([, headers], { app, signIn }) => {
    const cookie = await signIn();
    const before = await dumpTables(app.deps.db);
    const { status, body, setCookie } = await send(app, 'mutation { signOut { __typename } }', { cookie, headers });
    expect([status, body.errors?.[0]?.extensions.code, setCookie]).toEqual([403, 'FORBIDDEN', null]);
    expect(await dumpTables(app.deps.db)).toEqual(before);
    const login = await send(app, SIGN_IN, { headers, variables: { input } });
    expect([login.status, login.setCookie]).toEqual([403, null]);
  });

  test('in a request without an origin', async ({ app, signIn }) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pinportal-portal': 'user', cookie: await signIn() },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(response.status).toBe(403);
  });

  test('with GET, with a form, and without the portal header', async ({ app, signIn }) => {
    const cookie = await signIn();
    const url = `${app.url}/graphql?query=${encodeURIComponent(VIEWER)}`;
    const get = await fetch(url, { headers: { cookie, origin: app.url, 'x-pinportal-portal': 'user' } });
    expect(get.status).toBe(403);
    const link = await fetch(url, { headers: { cookie } });
    expect(await link.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const form = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { cookie, origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: `query=${encodeURIComponent('mutation { signOut { __typename } }')}`,
    });
    expect(form.status).toBe(415);
  });

  test('for a portal that does not exist', async ({ app, signIn }) => {
    const { status, body } = await send(app, VIEWER, { portal: '__proto__', cookie: await signIn() });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('when its value is not a token, a reset ticket or the token of a device', async ({ app, nameOf }) => {
    for (const value of [
      '',
      'x',
      `ppr_${'a'.repeat(43)}`,
      `ppd_${'a'.repeat(43)}`,
      `pps_${'a'.repeat(5_000)}`,
      '%00',
    ]) {
      expect(await nameOf(`__Host-pinportal-user=${value}`), value).toBe('UNAUTHENTICATED');
    }
    expect(app.logged()).not.toContain('"level":"error"');
  });
});

describe('signing in with a cookie fails', () => {
  const messageOf = ({ body, setCookie }: CookieResponse) => {
    expect(setCookie).toBeNull();
    expect(body.data?.signIn?.__typename).toBe('InvalidInput');
    return String(body.data?.signIn?.message);
  };

  test('outside the pages of the server, and for a portal that has no sessions', async ({ app }) => {
    const before = await dumpTables(app.deps.db);
    const answer = await app.send(SIGN_IN, { input });
    expect(answer.data).toMatchObject({ signIn: { __typename: 'InvalidInput' } });
    const device = await send(app, SIGN_IN, { portal: 'device', variables: { input } });
    expect(messageOf(device)).toContain('x-pinportal-portal: user or admin');
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  test('over plain HTTP from another computer, and names TLS and TRUST_PROXY', async ({ startApp }) => {
    const app = await startApp({ env: { TRUST_PROXY: '127.0.0.1' } });
    const forwarded = (proto: string) => ({
      'x-forwarded-proto': proto,
      'x-forwarded-host': 'portal.example.com',
      origin: `${proto}://portal.example.com`,
    });
    const plain = await send(app, SIGN_IN, { headers: forwarded('http'), variables: { input } });
    expect(messageOf(plain)).toMatch(/HTTPS.*TLS.*TRUST_PROXY/u);
    const secure = await send(app, SIGN_IN, { headers: forwarded('https'), variables: { input } });
    expect(secure.setCookie).toMatch(/^__Host-pinportal-user=pps_/u);
  });

  test('behind a proxy that the server does not trust, and names TRUST_PROXY', async ({ app }) => {
    const headers = { 'x-forwarded-proto': 'https', origin: app.url.replace('http:', 'https:') };
    const { status, body } = await send(app, SIGN_IN, { headers, variables: { input } });
    expect(status).toBe(403);
    expect(body.errors?.[0]?.message).toMatch(/TLS.*TRUST_PROXY/u);
  });
});
