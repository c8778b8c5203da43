import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../testkit/databases.ts';
import { type Story, generatePin, tellStory } from '../testkit/story.ts';
import { PASSWORD, type TestApp, startApp } from '../testkit/test-app.ts';

describe('the HTTP side', () => {
  let app: TestApp;
  let story: Story;
  beforeAll(async () => {
    app = await startApp('sqlite');
    story = await tellStory(app);
  });
  afterAll(() => app.stop());

  const post = (body: string, contentType = 'application/json') =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': contentType }, body });

  it('passes every audit of GraphQL over HTTP without an error or a warning', async () => {
    const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });
    expect(audits.length).toBeGreaterThan(50);
    const bad: string[] = [];
    for (const audit of audits) {
      const result = await audit.fn();
      if (result.status === 'warn' || result.status === 'error') bad.push(`${result.name}: ${result.reason}`);
    }
    expect(bad).toEqual([]);
  });

  it.each([
    ['text/plain', JSON.stringify({ query: 'mutation { signOut(input: {}) { __typename } }' })],
    [
      'application/x-www-form-urlencoded',
      'query=mutation%20%7B%20signOut(input%3A%20%7B%7D)%20%7B%20__typename%20%7D%20%7D',
    ],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{ __typename }\r\n--x--\r\n',
    ],
  ])('refuses a body of %s', async (contentType, body) => {
    expect((await post(body, contentType)).status).toBe(415);
  });

  it('refuses what is not a JSON object without repeating it', async () => {
    for (const body of [
      '{"query": "hunter2-canary',
      'hunter2-canary',
      '["hunter2-canary"]',
      '"hunter2-canary"',
      '1',
      'null',
    ]) {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('hunter2');
    }
  });

  it.each(['[', 'a b', ':80', '%', '@', '<script>', '[::1', '256.256.256.256', ''])(
    'refuses the host %j',
    async (host) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
      socket.end(`POST /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /u);
    },
  );

  it('tells a caller what does not fit while it executes, and does not call it a bug', async () => {
    for (const [body, code] of [
      [{ query: 'query ($n: ID = "hunter2") { node(id: $n) { id } }', variables: { n: null } }, 'BAD_USER_INPUT'],
      [
        { query: 'query ($x: Boolean = true) { __typename @include(if: $x) }', variables: { x: null } },
        'BAD_USER_INPUT',
      ],
      [{ query: 'subscription { __typename }' }, 'BAD_USER_INPUT'],
      [{ query: '{ __typename }', extensions: { persistedQuery: {} } }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    ] as const) {
      const response = await post(JSON.stringify(body));
      expect(response.status).toBeLessThan(500);
      const answer = await response.text();
      expect(answer).toContain(`"code":"${code}"`);
      expect(answer).not.toContain('hunter2');
    }
    expect(app.logged()).not.toContain('"level":50');
  });

  it('masks a bug, and tells its request id', async () => {
    vi.spyOn(app.deps.db, 'rows').mockRejectedValue(new Error('canary of the inside'));
    const { errors } = await app.send('mutation { signIn(input: { username: "ada", password: "x" }) { __typename } }');
    vi.restoreAllMocks();
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(app.logged()).toContain(errors?.[0]?.extensions.requestId);
    expect(app.logged()).toContain('canary of the inside');
  });

  it('refuses a body larger than 100 kB, an unknown operation, and GET', async () => {
    expect((await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` }))).status).toBe(413);
    const unknown = await post(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }));
    expect(unknown.status).toBe(400);
    const get = await fetch(
      `${app.url}/graphql?query=${encodeURIComponent('mutation { signOut(input: {}) { __typename } }')}`,
    );
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST');
  });

  it('sends the headers that protect a browser, and no CORS', async () => {
    const { headers } = await app.send('{ __typename }');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('counts requests by operation and outcome, PINs by what happened to them, and more, for Prometheus', async () => {
    const pin = await generatePin(app, story);
    await app.mutate('authorizePasscodeReset', { username: 'ada', credential: '00000000' }, story.device.token);
    await app.mutate('authorizePasscodeReset', { username: 'ada', credential: pin }, story.device.token);
    await app.send('{ viewer { id } }');
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    for (const line of [
      'pinportal_graphql_requests_total{operation="generateOneTimePin",outcome="GenerateOneTimePinSuccess"} 1',
      'pinportal_graphql_requests_total{operation="authorizePasscodeReset",outcome="PasscodeResetDenied"} 1',
      'pinportal_graphql_requests_total{operation="viewer",outcome="UNAUTHENTICATED"} 1',
      'pinportal_one_time_pins_total{event="generated"} 1',
      'pinportal_one_time_pins_total{event="redeemed"} 1',
      'pinportal_one_time_pins_total{event="refused"} 1',
      'pinportal_hashing_queue_length 0',
    ]) {
      expect(metrics).toContain(line);
    }
    expect(metrics).toMatch(/pinportal_event_loop_delay_seconds\{quantile="0.99"\} [\d.]+/);
    expect(metrics).toContain('pinportal_graphql_request_duration_seconds_count');
  });

  it('logs one JSON line a request, with its id', async () => {
    const { headers } = await app.send('{ __typename }');
    const lines = app
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find((line) => line.requestId === headers.get('x-request-id'))).toMatchObject({
      level: 'info',
      route: '/graphql',
      status: 200,
    });
  });
});

describe('health', () => {
  it('is alive but not ready while migrations are pending', async () => {
    const app = await startApp('sqlite', { env: { MIGRATE_ON_START: 'false' } });
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('pinportal migrate');
    await app.migrate();
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    await app.stop();
  });

  it('finishes what is in flight when it shuts down, and takes nothing new', async () => {
    const database = await emptyDatabase('sqlite');
    const app = await startApp('sqlite', { database });
    await app.user('ada');
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const arrived = new Promise<void>((resolve) => {
      const verify = app.deps.hasher.verify.bind(app.deps.hasher);
      app.deps.hasher.verify = async (...args) => {
        resolve();
        await gate;
        return verify(...args);
      };
    });
    const inFlight = app.signIn('ada', PASSWORD);
    await arrived;
    const closed = app.close();
    await expect
      .poll(async () =>
        fetch(`${app.url}/livez`).then(
          (response) => response.status,
          () => 'refused',
        ),
      )
      .not.toBe(200);
    open();
    expect(await inFlight).toMatch(/^pps_/);
    await closed;
    await database.drop();
  });

  it('refuses a pepper that the database was not made with', async () => {
    const database = await emptyDatabase('sqlite');
    await (await startApp('sqlite', { database })).stop();
    await expect(
      startApp('sqlite', { database, pepper: 'another pepper, just as long as it should be' }),
    ).rejects.toThrow('the pepper is not the one this database was made with');
    await database.drop();
  });
});

describe('production', () => {
  it('tells nothing of the schema and opens no playground', async () => {
    const app = await startApp('sqlite', { env: { NODE_ENV: 'production' } });
    const introspection = await app.send('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    const suggestion = await app.send('{ viewe { id } }');
    expect(JSON.stringify(suggestion.errors)).not.toContain('viewer');
    const browser = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(browser.status).toBe(405);
    await app.stop();
  });
});
