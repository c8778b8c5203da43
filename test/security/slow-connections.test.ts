import { expect, test as base } from '../testkit/index.ts';
import { SLOW_BODY, SLOW_HEADERS, type SlowConnection, openSlowly } from '../testkit/slow-connection.ts';

const CONNECTIONS = 200;

const test = base.extend('open', async ({ app }, { onCleanup }) => {
  const opened: SlowConnection[] = [];
  onCleanup(() => {
    for (const connection of opened) connection.destroy();
  });
  return async (beginning: string): Promise<SlowConnection> => {
    const connection = await openSlowly(app.url, beginning);
    opened.push(connection);
    return connection;
  };
});

test.for([
  ['headers', SLOW_HEADERS],
  ['bodies', SLOW_BODY],
] as const)(
  `answers a healthy client while ${CONNECTIONS} connections with slow %s are open`,
  async ([, beginning], { app, open }) => {
    await Promise.all(Array.from({ length: CONNECTIONS - 1 }, () => open(beginning)));
    const latest = await open(beginning);
    expect((await app.send('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(latest.isOpen).toBe(true); // the client did not have to wait until the server cut it
  },
);
