import { vi } from 'vitest';
import { type Database, beforeWrite, describe, expect, registerWithPassword, test as base } from '../testkit/index.ts';

interface Gate {
  /** The number of statements that have waited. */
  readonly count: number;
  /** Resolves when so many statements wait. */
  readonly held: (count: number) => Promise<void>;
  readonly open: () => void;
}

type Hold = (text: string, db?: Pick<Database, 'query'>) => Gate;

const gated = base
  /** Holds the statements that contain a text, of reads or of scans. A test that fails opens the gate before the server stops. */
  .extend('hold', ({ app }, { onCleanup }): Hold => {
    const gates: Gate[] = [];
    onCleanup(() => gates.forEach((gate) => gate.open()));
    return (text, db = app.deps.db) => {
      const query = db.query.bind(db);
      let open = () => {};
      const opened = new Promise<void>((resolve) => (open = resolve));
      let count = 0;
      vi.spyOn(db, 'query').mockImplementation(async (statement) => {
        if (statement.sql.includes(text)) {
          count++;
          await opened;
        }
        return query(statement);
      });
      const gate = {
        get count() {
          return count;
        },
        held: (wanted: number) => vi.waitUntil(() => count >= wanted, { timeout: 600_000 }).then(() => undefined),
        open,
      };
      gates.push(gate);
      return gate;
    };
  });

const DEVICES = '{ viewer { devices { nodes { name labels { name } } } } }';

describe('concurrent operations', () => {
  const test = gated.extend('env', { OPERATIONS_PER_CALLER: '2' });

  test('are limited for a user, but not for others or the devices of the user, until they end', async ({
    app,
    hold,
  }) => {
    const [ada, grace] = [await app.user('ada'), await app.user('grace')];
    expect(ada).not.toBe(grace);
    const token = await app.signIn('ada');
    const device = await registerWithPassword(app, 'ada');
    const other = await app.signIn('grace');
    const gate = hold('FROM devices t');
    const running = [app.send(DEVICES, {}, token), app.send(DEVICES, {}, token)];
    await gate.held(2);

    const { status, headers, errors, data } = await app.send('{ viewer { id } }', {}, token);
    expect({ status, data, code: errors?.[0]?.extensions.code }).toEqual({
      status: 429,
      data: undefined,
      code: 'RATE_LIMITED',
    });
    expect(headers.get('retry-after')).toBe('1');
    expect((await app.send('{ thisDevice { id } }', {}, device.token)).data).toEqual({ thisDevice: { id: device.id } });
    expect((await app.send('{ viewer { id } }', {}, other)).data).toEqual({ viewer: { id: grace } });
    expect((await app.send('{ __typename }')).status).toBe(200);

    gate.open();
    for (const { errors } of await Promise.all(running)) expect(errors).toBeUndefined();
    await vi.waitUntil(async () => (await app.send('{ viewer { id } }', {}, token)).status === 200);
  });

  test('are limited for a device, which does not keep its user or another device out', async ({ app, hold }) => {
    const ada = await app.user('ada');
    const token = await app.signIn('ada');
    const stolen = await registerWithPassword(app, 'ada');
    const other = await registerWithPassword(app, 'ada');
    const gate = hold('FROM users');
    const running = [stolen, stolen].map((device) =>
      app.send('{ thisDevice { owner { username } } }', {}, device.token),
    );
    await gate.held(2);
    expect((await app.send('{ thisDevice { id } }', {}, stolen.token)).status).toBe(429);
    expect((await app.send('{ viewer { id } }', {}, token)).data).toEqual({ viewer: { id: ada } });
    expect((await app.send('{ thisDevice { id } }', {}, other.token)).data).toEqual({ thisDevice: { id: other.id } });
    gate.open();
    for (const { errors } of await Promise.all(running)) expect(errors).toBeUndefined();
  });
});

describe('an operation of which the client closes the connection', () => {
  const test = gated.extend('env', { OPERATIONS_PER_CALLER: '2' });

  test.for([
    ['a user', true],
    ['a client with an invalid token', false],
  ] as const)(
    'no longer counts for %s, even if the caller was still being identified',
    async ([, isUser], { app, hold }) => {
      await app.user('ada');
      const token = isUser ? await app.signIn('ada') : `pps_${'a'.repeat(43)}`;
      const gate = hold('FROM sessions');
      const closing = new AbortController();
      // Unauthenticated clients of one address may have ten times as many operations.
      const requests = Array.from({ length: isUser ? 2 : 20 }, () =>
        fetch(`${app.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: '{ __typename }' }),
          signal: closing.signal,
        }),
      );
      await gate.held(requests.length);
      closing.abort();
      for (const { status } of await Promise.allSettled(requests)) expect(status).toBe('rejected');
      for (let time = 0; time < 5; time++) await fetch(`${app.url}/livez`); // by then, the server knows that they are closed
      gate.open();
      await vi.waitUntil(async () => (await app.send('{ __typename }', {}, token)).status === 200, { timeout: 30_000 });
    },
  );
});

describe('the reads of one caller', () => {
  const test = gated;
  test('take turns for a few of the connections to PostgreSQL, so that others need not wait', async ({
    app,
    hold,
    kind,
  }) => {
    await app.user('ada');
    const grace = await app.user('grace');
    const token = await app.signIn('ada');
    const other = await app.signIn('grace');
    const gate = hold('FROM devices t');
    const running = Array.from({ length: 6 }, () => app.send(DEVICES, {}, token));
    const atATime = kind === 'postgres' ? 3 : 6;
    await gate.held(atATime);
    expect((await app.send('{ viewer { id } }', {}, other)).data).toEqual({ viewer: { id: grace } });
    expect(gate.count).toBe(atATime);
    gate.open();
    for (const { errors } of await Promise.all(running)) expect(errors).toBeUndefined();
  });

  test('take turns for filters, so that others need not wait', async ({ app, hold }) => {
    const token = await app.admin();
    const gate = hold('matching', app.deps.db.scans);
    const running = Array.from({ length: 5 }, () =>
      app.send('{ users(filter: { status: ACTIVE }) { nodes { id } } }', {}, token),
    );
    await gate.held(2);
    expect((await app.send('{ viewer { username } }', {}, token)).data).toEqual({ viewer: { username: 'root' } });
    expect(gate.count).toBe(2);
    gate.open();
    for (const { errors } of await Promise.all(running)) expect(errors).toBeUndefined();
    expect(gate.count).toBe(5);
  });
});

describe('an operation that takes too long', () => {
  const test = gated.extend('parts', { operations: { deadline: 2_000 } });

  test('does not begin the reads that wait for their turn', async ({ app, hold, kind }) => {
    await app.user('ada');
    const token = await app.signIn('ada');
    const gate = hold('FROM devices t');
    const pages = Array.from({ length: 8 }, (_, index) => `p${index}: devices(first: ${index + 1}) { nodes { id } }`);
    expect((await app.send(`{ viewer { ${pages.join(' ')} } }`, {}, token)).status).toBe(503);
    expect(gate.count).toBe(kind === 'postgres' ? 3 : 8);
    gate.open();
    await vi.waitUntil(async () => (await app.send('{ __typename }', {}, token)).status === 200, { timeout: 30_000 });
    expect(gate.count).toBe(kind === 'postgres' ? 3 : 8);
  });

  test('is ended, and reads nothing more', async ({ app, hold }) => {
    await app.user('ada');
    const token = await app.signIn('ada');
    await registerWithPassword(app, 'ada');
    const gate = hold('FROM devices t');
    const { status, errors, data } = await app.send(DEVICES, {}, token);
    expect({ status, data, code: errors?.[0]?.extensions.code }).toEqual({
      status: 503,
      data: undefined,
      code: 'DEADLINE_EXCEEDED',
    });
    app.sql.statements = [];
    gate.open();
    await app.send('{ __typename }');
    expect(app.sql.statements.filter((statement) => statement.includes('device_labels'))).toEqual([]);
    expect(app.logged()).toContain('an operation took too long');
    expect(app.logged()).not.toContain('a request failed');
  });

  test('is finished if it is a mutation that has begun', async ({ app, hold }) => {
    const token = await app.admin();
    const gate = hold('FROM devices t');
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let commit = () => {};
    const committed = new Promise<void>((resolve) => (commit = resolve));
    beforeWrite(app, () => {
      begin();
      return committed;
    });
    const mutation = app.mutate('createLabel', { name: 'West' }, token);
    await begun;
    // The query begins later, and its time ends before.
    expect((await app.send(DEVICES, {}, token)).status).toBe(503);
    commit();
    gate.open();
    expect(await mutation).toEqual({ __typename: 'CreateLabelSuccess' });
  });
});
