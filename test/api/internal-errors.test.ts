import { vi } from 'vitest';
import { createLabel, describe, expect, failReads, test as base } from '../testkit/index.ts';

const CANARY = 'column s.canary of the inside does not exist';

describe('an error outside of the resolvers', () => {
  const test = base.extend('metric', ({ app }) => async (line: string): Promise<boolean> => {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    return text.split('\n').includes(line);
  });

  test.for([
    ['a session token', 'pps_'],
    ['a device token', 'ppd_'],
  ] as const)(
    'is masked, logged with the request ID and counted if the database fails while the caller with %s is identified',
    async ([, token], { app, metric }) => {
      failReads(app, new Error(CANARY));
      const { status, headers, errors, data } = await app.send('{ viewer { id } }', {}, `${token}${'0'.repeat(43)}`);
      const requestId = headers.get('x-request-id');
      expect(status).toBe(500);
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        {
          message: expect.not.stringContaining('canary') as string,
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ]);
      const lines = app.logged().trim().split('\n');
      const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(logged).toContainEqual(
        expect.objectContaining({
          level: 'error',
          msg: 'a request failed',
          requestId,
          err: expect.objectContaining({ message: CANARY }) as object,
        }),
      );
      expect(await metric('pinportal_http_responses_total{route="/graphql",status="500"} 1')).toBe(true);
    },
  );

  test('has the request ID also after an error that is not internal', async ({ app }) => {
    await app.user('ada', ['MANAGE_POLICIES']);
    const token = await app.signIn('ada');
    await createLabel(app, await app.admin(), 'Berlin');
    const query = app.deps.db.query.bind(app.deps.db);
    vi.spyOn(app.deps.db, 'query').mockImplementation(async (statement) => {
      if (statement.sql.includes('FROM app_connect_global_policy_labels')) throw new Error(CANARY);
      return query(statement);
    });
    const { errors, headers } = await app.send('{ labels { nodes { deviceCount policies { name } } } }', {}, token);
    expect(errors?.map(({ extensions: { code, requestId } }) => ({ code, requestId }))).toEqual([
      { code: 'FORBIDDEN', requestId: undefined },
      { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
    ]);
  });

  test('is masked, logged and counted if the database fails for /readyz', async ({ app, metric }) => {
    failReads(app, new Error(CANARY));
    const response = await fetch(`${app.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('canary');
    expect(app.logged()).toContain(CANARY);
    expect(await metric('pinportal_http_responses_total{route="/readyz",status="503"} 1')).toBe(true);
  });

  test('is masked, logged with the request ID and counted if the metrics cannot be collected', async ({
    app,
    metric,
  }) => {
    const { registry } = app.deps.metrics;
    const collect = registry.metrics.bind(registry);
    registry.metrics = () => Promise.reject(new Error(CANARY));
    const response = await fetch(`${app.url}/metrics`);
    registry.metrics = collect;
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('canary');
    const [line] = app
      .logged()
      .split('\n')
      .filter((each) => each.includes('a request failed'));
    expect(JSON.parse(line ?? '')).toMatchObject({
      requestId: response.headers.get('x-request-id'),
      err: { message: CANARY },
    });
    expect(await metric('pinportal_http_responses_total{route="/metrics",status="500"} 1')).toBe(true);
  });
});
