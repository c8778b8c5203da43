import { PASSWORD, type TestApp, describe, expect, test as base } from '../testkit/index.ts';
import { dumpTables } from '../testkit/dump.ts';

const PORTAL = 'https://portal.example.com';
const SIGN_IN = `mutation { signIn(input: { username: "ada", password: "${PASSWORD}" }) { __typename } }`;

const test = base.extend('app', async ({ startApp }) => {
  const app = await startApp();
  await app.user('ada');
  return app;
});

describe('a page of another site', () => {
  const json = JSON.stringify({ query: SIGN_IN });
  const boundary = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n';
  test.for<[string, number, string, RequestInit]>([
    ['GET', 405, `?query=${encodeURIComponent(SIGN_IN)}`, {}],
    [
      'GET that asks for JSON',
      405,
      `?query=${encodeURIComponent(SIGN_IN)}`,
      { headers: { accept: 'application/json' } },
    ],
    [
      'GET of a query',
      200,
      `?query=${encodeURIComponent('{ __typename }')}`,
      { headers: { 'apollo-require-preflight': '1' } },
    ],
    ['HEAD', 405, `?query=${encodeURIComponent(SIGN_IN)}`, { method: 'HEAD' }],
    ['a body of plain text', 415, '', { method: 'POST', body: json, headers: { 'content-type': 'text/plain' } }],
    ['a body without a type', 415, '', { method: 'POST', body: new TextEncoder().encode(json) }],
    [
      'a form',
      415,
      '',
      {
        method: 'POST',
        body: `query=${encodeURIComponent(SIGN_IN)}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    [
      'a multipart form',
      415,
      '',
      {
        method: 'POST',
        body: `${boundary}${json}\r\n--x--\r\n`,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
    ],
    ['PUT', 405, '', { method: 'PUT', body: json, headers: { 'content-type': 'application/json' } }],
  ])('changes nothing with %s', async ([, status, search, init], { app }) => {
    const before = await dumpTables(app.deps.db);
    const response = await fetch(`${app.url}/graphql${search}`, {
      ...init,
      headers: { origin: 'https://evil.example', ...(init.headers as Record<string, string> | undefined) },
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  test('gets no permission in a preflight request', async ({ app }) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: PORTAL,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.ok).toBe(false);
    for (const name of response.headers.keys()) expect(name).not.toMatch(/^access-control-/);
  });

  test('gets the playground at /graphql only by a link, and other clients get no page', async ({ app }) => {
    const open = (path: string, accept: string) =>
      fetch(`${app.url}${path}`, { headers: { accept }, redirect: 'manual' });
    expect((await open('/', '*/*')).status).toBe(404);
    expect((await open('/graphql', 'text/html')).headers.get('content-type')).toMatch(/^text\/html/u);
    // A query in the URL is an operation, whoever opens it.
    const operation = await open('/graphql?query=%7B__typename%7D', 'text/html,*/*;q=0.8');
    expect(await operation.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('can neither frame the playground nor run scripts in it', async ({ app }) => {
    const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(policy).not.toMatch(/https?:/u);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});

describe('the portals', () => {
  /** The addresses of pages. Those of the admin portal name a view, and the page reads them. */
  const PATHS = ['/', '/admin', '/admin/users/user_unknown'];

  const open = async (app: TestApp, path: string) => {
    const response = await fetch(app.url + path, { headers: { accept: 'text/html,*/*;q=0.8' } });
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    return { response, html, policy, nonce: /'nonce-([^']+)'/u.exec(policy)?.[1] ?? '' };
  };

  test.for(PATHS)(
    'have a page at %s with a new nonce each time, outside which no script or style runs',
    async (path, { app }) => {
      const [first, second] = [await open(app, path), await open(app, path)];
      expect(first.response.status).toBe(200);
      expect(first.response.headers.get('cache-control')).toBe('no-store');
      expect(first.nonce).toMatch(/^[\w+/]{22}==$/u);
      expect(first.nonce).not.toBe(second.nonce);
      expect(first.html.replaceAll(first.nonce, '')).toBe(second.html.replaceAll(second.nonce, ''));
      expect(first.html).not.toContain('__NONCE__');
      for (const [tag] of first.html.matchAll(/<(?:script|style|link rel="(?:stylesheet|modulepreload)")[^>]*>/gu)) {
        expect(tag).toContain(`nonce="${first.nonce}"`);
      }
      expect(first.html).not.toMatch(/<script(?![^>]* src=)[^>]*>|<style| style=| on\w+=/u);
      expect(first.policy).toContain("default-src 'none'");
      expect(first.policy).toContain("frame-ancestors 'none'");
      expect(first.policy).not.toMatch(/unsafe|https?:|\*/u);
    },
  );

  test.for([
    ['/', 'user'],
    ['/admin', 'admin'],
  ] as const)(
    'have files for the page at %s that browsers may keep, compressed, and no other page',
    async ([path, name], { app }) => {
      const { html } = await open(app, path);
      const [file] = new RegExp(`/assets/${name}/[^"]+\\.js`, 'u').exec(html) ?? [''];
      for (const encoding of ['br', 'gzip', 'identity']) {
        const response = await fetch(app.url + file, { headers: { 'accept-encoding': encoding } });
        expect(response.status).toBe(200);
        expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/u);
        expect((await response.text()).length).toBeGreaterThan(0); // The server waits for readers when it stops.
      }
      for (const other of [
        'index.html',
        'index.html.br',
        '../../main.js',
        '%2e%2e/%2e%2e/main.js',
        'no-such-file.js',
        '',
      ]) {
        expect((await fetch(`${app.url}/assets/${name}/${other}`)).status, other).toBeGreaterThanOrEqual(400);
      }
    },
  );

  test('are not served with PORTALS=false', async ({ startApp }) => {
    const app = await startApp({ env: { PORTALS: 'false' } });
    for (const path of PATHS) expect((await open(app, path)).response.status, path).toBe(404);
  });

  test('do not include the simulator of the Secure Apps Manager, which only the demo has', async ({ app }) => {
    expect((await open(app, '/device')).response.status).toBe(404);
  });
});

describe('a portal on a configured origin', () => {
  test.override('env', { CORS_ORIGINS: `${PORTAL}, https://other.example.com` });

  const preflight = (app: TestApp, origin: string, requested = 'authorization,content-type') =>
    fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': requested,
      },
    });

  test('may send a token and read the headers it needs, without cookies', async ({ app }) => {
    const { headers, status } = await preflight(app, PORTAL);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { origin: PORTAL, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(PORTAL);
    expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id, retry-after');
    expect(response.headers.get('vary')).toMatch(/Origin/i);
  });

  test('may send the headers that common clients add, and no others', async ({ app }) => {
    const common = [
      ...['authorization', 'content-type', 'x-pinportal-background', 'x-request-id'],
      ...['apollo-require-preflight', 'apollographql-client-name', 'apollographql-client-version'],
      ...['graphql-client-name', 'graphql-client-version', 'x-apollo-operation-name'],
    ];
    const { headers } = await preflight(app, PORTAL, [...common, 'x-other'].join(','));
    expect(headers.get('access-control-allow-headers')?.split(', ')).toEqual(common);
  });

  test('has permission for the API only', async ({ app }) => {
    for (const path of ['/', '/metrics', '/readyz', '/graphqlx', '/assets/user/index.js']) {
      const { headers } = await fetch(app.url + path, { headers: { origin: PORTAL, accept: 'text/html' } });
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });

  test('is the only one with permission', async ({ app }) => {
    for (const origin of ['https://evil.example', `${PORTAL}.evil.example`, 'http://portal.example.com', 'null']) {
      expect((await preflight(app, origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
