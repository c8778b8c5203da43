import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { serverAudits } from 'graphql-http';
import {
  ArrivalGate,
  PASSWORD,
  beforeVerify,
  describe,
  dumpTables,
  expect,
  failReads,
  generatePin,
  test as base,
  until,
} from '../testkit/index.ts';

describe('GraphQL over HTTP', () => {
  const test = base.extend(
    'post',
    ({ app }) =>
      (body: string, contentType = 'application/json') =>
        fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': contentType }, body }),
  );

  test('passes every audit of the GraphQL over HTTP specification without an error or a warning', async ({ app }) => {
    const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch });
    expect(audits.length).toBeGreaterThan(50);
    const bad: string[] = [];
    for (const audit of audits) {
      const result = await audit.fn();
      if (result.status === 'warn' || result.status === 'error') bad.push(`${result.name}: ${result.reason}`);
    }
    expect(bad).toEqual([]);
  });

  test.for([
    ['text/plain', JSON.stringify({ query: 'mutation { signOut(input: {}) { __typename } }' })],
    [
      'application/x-www-form-urlencoded',
      'query=mutation%20%7B%20signOut(input%3A%20%7B%7D)%20%7B%20__typename%20%7D%20%7D',
    ],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{ __typename }\r\n--x--\r\n',
    ],
  ] as const)('rejects a body of %s', async ([contentType, body], { post }) => {
    expect((await post(body, contentType)).status).toBe(415);
  });

  test('rejects a body that is not a JSON object without repeating it', async ({ post }) => {
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

  test.for(['[', 'a b', ':80', '%', '@', '<script>', '[::1', '256.256.256.256', ''])(
    'rejects the host %j',
    async (host, { app }) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
      socket.end(`POST /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /u);
    },
  );

  test("reports a value that fails during execution as the caller's error, not as a bug", async ({ app, post }) => {
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

  test('masks a bug and returns the request ID', async ({ app }) => {
    failReads(app, new Error('canary of the inside'));
    const { errors } = await app.send('mutation { signIn(input: { username: "ada", password: "x" }) { __typename } }');
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(app.logged()).toContain(errors?.[0]?.extensions.requestId);
    expect(app.logged()).toContain('canary of the inside');
  });

  test('rejects a body larger than 100 kB, an unknown operation, and GET of a mutation', async ({ app, post }) => {
    expect((await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` }))).status).toBe(413);
    const unknown = await post(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }));
    expect(unknown.status).toBe(400);
    const get = await fetch(
      `${app.url}/graphql?query=${encodeURIComponent('mutation { signOut(input: {}) { __typename } }')}`,
    );
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST');
  });

  describe('a query in the URL', () => {
    type Texts = Readonly<Record<string, string>>;
    const NODE = 'query Other { __typename } query Node($id: ID!) { node(id: $id) { ... on Device { name } } }';
    const getTest = test.extend(
      'get',
      ({ app }) =>
        (parameters: Texts, headers: Texts = {}) =>
          fetch(`${app.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers }),
    );

    getTest(
      'gets the same response as with POST, with variables, the operation and the token',
      async ({ app, story, get }) => {
        const headers = { authorization: `Bearer ${story.userToken}` };
        const variables = { id: story.device.id };
        const posted = await app.send(NODE.replace('query Other { __typename }', ''), variables, story.userToken);
        const response = await get(
          { query: NODE, operationName: 'Node', variables: JSON.stringify(variables) },
          headers,
        );
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual({ data: posted.data });
        expect(posted.data).toMatchObject({ node: { name: expect.any(String) as string } });
        expect(response.headers.get('cache-control')).toBe('no-store');
        const empty = await get({ query: '{ __typename }', operationName: '', variables: '', extensions: '' });
        expect(await empty.json()).toEqual({ data: { __typename: 'Query' } });
        const anonymous = await get({ query: '{ viewer { id } }' });
        expect(await anonymous.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      },
    );

    getTest('is under the limits of every operation', async ({ get }) => {
      const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: __typename`);
      const response = await get({ query: `{ ${aliases.join(' ')} }` });
      expect(await response.json()).toMatchObject({
        errors: [{ message: expect.stringMatching(/alias/iu) as string }],
      });
    });

    getTest('is rejected if it is missing, not valid, or has variables that are no JSON object', async ({ get }) => {
      const accept = 'application/graphql-response+json';
      const rejected: Texts[] = [
        {},
        { query: '' },
        { query: '{' },
        { query: '{ nothing }' },
        { query: '{ __typename }', variables: 'hunter2' },
        { query: '{ __typename }', variables: '["hunter2"]' },
      ];
      for (const parameters of rejected) {
        const response = await get(parameters, { accept });
        expect(response.status, JSON.stringify(parameters)).toBe(400);
        expect(await response.text()).not.toContain('hunter2');
      }
    });

    getTest('is rejected with 431 if it is longer than a header may be', async ({ get }) => {
      expect((await get({ query: `{ __typename } #${'x'.repeat(16_384)}` })).status).toBe(431);
    });

    getTest('appears in no log line, nor does a mutation that is rejected', async ({ app, get }) => {
      const mutation = 'mutation { signIn(input: { username: "canary", password: "canary" }) { __typename } }';
      const sent: Texts[] = [
        { query: '{ canary: __typename }' },
        { query: 'query ($canary: ID!) { node(id: $canary) { id } }', variables: '{"canary":"canary"}' },
        { query: '{ canary' },
        { query: mutation },
        { canary: 'canary' },
      ];
      for (const parameters of sent) {
        await get(parameters);
      }
      expect(app.logged()).toContain('"route":"/graphql"');
      expect(app.logged()).not.toContain('canary');
    });

    getTest('has no mutation executed, under any name and with any headers', async ({ app, get }) => {
      await app.user('ada');
      const before = await dumpTables(app.deps.db);
      const query = `query Q { __typename } mutation M { signIn(input: { username: "ada", password: "${PASSWORD}" }) { __typename } }`;
      const preflighted = { 'apollo-require-preflight': '1', 'content-type': 'application/json' };
      const sent: Texts[] = [{}, preflighted, { 'x-http-method-override': 'POST' }];
      for (const headers of sent) {
        const response = await get({ query, operationName: 'M' }, headers);
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      }
      expect(await dumpTables(app.deps.db)).toEqual(before);
    });
  });

  test('sends the headers that protect a browser, and no CORS headers', async ({ app }) => {
    const { headers } = await app.send('{ __typename }');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('counts requests by operation and outcome, and one-time PINs by event, for Prometheus', async ({
    app,
    story,
  }) => {
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

  test('logs one JSON line for each request, with its ID', async ({ app }) => {
    const { headers } = await app.send('{ __typename }');
    const lines = app
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const line = lines.find(({ requestId }) => requestId === headers.get('x-request-id'));
    expect(line).toMatchObject({ level: 'info', route: '/graphql', status: 200 });
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'requestId',
      'route',
      'status',
      'time',
    ]);
    expect(app.logged().match(/"requestId":/gu)).toHaveLength(lines.filter((each) => 'requestId' in each).length);
  });
});

describe('health', () => {
  base('reports alive but not ready while migrations are pending', async ({ emptyDatabase, startApp }) => {
    const app = await startApp({ database: emptyDatabase, env: { MIGRATE_ON_START: 'false' } });
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('pinportal migrate');
    await app.migrate();
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });

  base('completes running requests and accepts no new ones when it shuts down', async ({ app }) => {
    await app.user('ada');
    const gate = new ArrivalGate(2); // the request, and this test
    const spy = beforeVerify(app, 'password', () => gate.arrive());
    const running = app.signIn('ada', PASSWORD);
    await until(() => gate.arrived === 1);
    const stopped = app.stop();
    await until(async () =>
      fetch(`${app.url}/livez`).then(
        ({ status }) => status !== 200,
        () => true,
      ),
    );
    spy.restore();
    await gate.arrive();
    expect(await running).toMatch(/^pps_/);
    await stopped;
  });

  base('rejects a pepper that differs from the one the database was created with', async ({ app, startApp }) => {
    await app.stop();
    await expect(startApp({ pepper: 'another pepper, just as long as it should be' })).rejects.toThrow('pepper');
  });
});

describe('production', () => {
  const test = base.override({ env: { NODE_ENV: 'production' } });

  test('hides the schema and serves no playground', async ({ app }) => {
    const introspection = await app.send('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    const suggestion = await app.send('{ viewe { id } }');
    expect(JSON.stringify(suggestion.errors)).not.toContain('viewer');
    const browser = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(browser.status).toBe(400); // no operation
    expect(browser.headers.get('content-type')).toMatch(/^application\//u);
    expect((await fetch(`${app.url}/playground/index.html`, { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});
