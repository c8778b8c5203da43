import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { PASSWORD, type TestApp, describe, dumpTables, expect, test } from '../testkit/index.ts';

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends the path as it is: `fetch` would normalise it, and knows fewer methods. */
function send({ url }: TestApp, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      text(response).then((received) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends bytes that no HTTP client would send; returns everything that is received. */
function sendBytes({ url }: TestApp, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes);
  return text(socket);
}

const JSON_BODY = { 'content-type': 'application/json' };
const HTML = { accept: 'text/html' };
const VIEWER = JSON.stringify({ query: '{ viewer { username } }' });

/** Every kind of response: of each address, with success and errors of each layer. */
const RESPONSES: readonly (readonly [title: string, status: number, path: string, sent: Sent])[] = [
  ['an operation', 200, '/graphql', { method: 'POST', headers: JSON_BODY, body: VIEWER }],
  ['a document that is invalid', 400, '/graphql', { method: 'POST', headers: JSON_BODY, body: '{"query":"{"}' }],
  ['a body that is not JSON', 400, '/graphql', { method: 'POST', headers: JSON_BODY, body: '{' }],
  [
    'a body of another type',
    415,
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
  ],
  ['a body that is too large', 413, '/graphql', { method: 'POST', headers: JSON_BODY, body: ' '.repeat(100_001) }],
  ['another method', 405, '/graphql', { method: 'PUT', headers: JSON_BODY, body: VIEWER }],
  ['the playground', 200, '/graphql', { headers: HTML }],
  ['a file of the playground that does not exist', 404, '/playground/none.js', {}],
  ['/livez', 200, '/livez', {}],
  ['/readyz', 200, '/readyz', {}],
  ['/metrics', 200, '/metrics', {}],
  ['an address where nothing is', 404, '/none', {}],
];

describe('the response to', () => {
  test.for(RESPONSES)('%s has the headers that protect a browser', async ([, status, path, sent], { app }) => {
    const { headers, ...response } = await send(app, path, sent);
    expect(response.status).toBe(status);
    expect(headers['content-type']).toMatch(/; charset=utf-8$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    const policy = headers['content-security-policy'];
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });
});

describe('the server', () => {
  // How filters in front of servers of mobile-device management were passed: the filter read another path than the server.
  const TRICKS = [
    '/graphql/',
    '//graphql',
    '/./graphql',
    '/x/../graphql',
    '/graphql;x=1',
    '/graphql/..;/graphql',
    '/GraphQL',
    '/%67raphql',
    '/graphql%2f',
    '/graphql%00',
    '/graphql?',
    '/livez/../graphql',
    '/livez;/graphql',
    '/livez/..;/graphql',
    '/playground/../graphql',
    '/playground/..%2fgraphql',
    '/playground/%2e%2e/graphql',
  ];

  test.for(TRICKS)('demands a session for the path %s as for any other', async (path, { app }) => {
    const queries = ['{ users { nodes { username } } }', '{ viewer { username } }', '{ auditEvents { nodes { id } } }'];
    for (const query of queries) {
      const body = JSON.stringify({ query });
      const { status, body: received } = await send(app, path, { method: 'POST', headers: JSON_BODY, body });
      const { data = null, errors } = JSON.parse(received) as { data?: unknown; errors: { extensions: unknown }[] };
      expect(data).toBeNull();
      expect([status, errors[0]?.extensions]).toEqual(
        status === 200 ? [200, { code: 'UNAUTHENTICATED' }] : [404, { code: 'NOT_FOUND' }],
      );
    }
  });

  test('delivers no file outside of the playground, and no list of files', async ({ app }) => {
    const outside = ['package.json', 'main.js', '../package.json', '../../package.json', '../../../etc/passwd'];
    const steps = ['', '../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..\\', '..%5c', '....//', '..;/', '%252e%252e/'];
    const paths = outside.flatMap((file) => steps.map((step) => `/playground/${step}${file}`));
    for (const path of [
      '/playground',
      '/playground/',
      '/playground/assets',
      '/playground/assets/',
      '/.git/config',
      ...paths,
    ]) {
      const { status, body } = await send(app, path);
      expect([400, 403, 404], path).toContain(status);
      expect(body, path).not.toMatch(/pinportal|root:|<li|href/);
    }
  });

  test('answers TRACE and unknown methods without repeating anything', async ({ app }) => {
    for (const method of ['TRACE', 'TRACK', 'DEBUG', 'PROPFIND', 'DELETE', 'PATCH']) {
      for (const path of ['/graphql', '/livez', '/metrics']) {
        const received = await sendBytes(
          app,
          `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer canary\r\nConnection: close\r\n\r\n`,
        );
        expect(received, `${method} ${path}`).toMatch(/^HTTP\/1\.1 (400|404|405|501) /);
        expect(received).not.toContain('canary');
      }
    }
  });

  test('rejects requests whose length is ambiguous', async ({ app }) => {
    const smuggled = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n';
    for (const headers of [
      'Transfer-Encoding: chunked\r\nContent-Length: 4',
      'Content-Length: 4\r\nContent-Length: 5',
      'Content-Length: 4, 5',
      'Transfer-Encoding: chunked, identity',
      'Transfer-Encoding : chunked',
      'Content-Length: +4',
    ]) {
      const received = await sendBytes(
        app,
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n0\r\n\r\n${smuggled}`,
      );
      expect(received, headers).toMatch(/^HTTP\/1\.1 400 /);
      expect(received.match(/HTTP\/1\.1/g), headers).toHaveLength(1);
    }
  });

  test('takes an operation from the body alone', async ({ app }) => {
    await app.user('ada');
    const signIn = `mutation { signIn(input: { username: "ada", password: "${PASSWORD}" }) { __typename } }`;
    const before = await dumpTables(app.deps.db);
    const search = new URLSearchParams([
      ['query', signIn],
      ['query', signIn],
      ['variables', '{}'],
      ['operationName', 'other'],
    ]).toString();
    const body = '{"query":"{ __typename }"}';
    const headers = { ...JSON_BODY, cookie: `query=${encodeURIComponent(signIn)}`, query: 'x', 'x-http-method': 'GET' };
    const response = await send(app, `/graphql?${search}`, { method: 'POST', headers, body });
    expect(JSON.parse(response.body)).toEqual({ data: { __typename: 'Query' } });
    expect(await dumpTables(app.deps.db)).toEqual(before);
  });

  test('writes one line of JSON for each request, whatever is in it', async ({ app }) => {
    const forged = '{"level":"error","msg":"forged canary"}';
    const path = `/%0a${encodeURIComponent(forged)}%0d%0a`;
    await send(app, path, { headers: { 'x-request-id': forged, 'user-agent': forged } });
    const username = `ada\n${forged}\r\n\u2028${forged}`;
    await app.mutate('signIn', { username, password: forged });
    await send(app, '/graphql', { method: 'POST', headers: JSON_BODY, body: `${forged}\n${forged}` });
    const lines = app.logged().trim().split('\n');
    expect(lines.filter((line) => (JSON.parse(line) as { msg: string }).msg === 'request')).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('canary');
    for (const line of lines) expect((JSON.parse(line) as { time: string }).time).toMatch(/^\d{4}-.*Z$/);
  });
});
