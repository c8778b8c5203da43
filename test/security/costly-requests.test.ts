import {
  type Answer,
  type TestApp,
  describe,
  expect,
  migratedDatabase,
  startTestApp,
  test as base,
} from '../testkit/index.ts';
import { seedPortal } from '../testkit/seed.ts';
import { COSTLY_BODIES, PAGES_BY_VARIABLES, PORTAL_PAGES } from './costly-requests.ts';

type OnCleanup = (cleanup: () => Promise<void>) => void;

/** A server for all tests of a mode: none of them changes anything. */
async function startSeeded(mode: string, { onCleanup }: { onCleanup: OnCleanup }) {
  const database = await migratedDatabase('sqlite');
  const app = await startTestApp({ database, env: { NODE_ENV: mode } });
  onCleanup(async () => {
    await app.stop();
    await database.drop();
  });
  const token = await app.admin();
  await seedPortal(app, { users: 3, devicesEach: 3 });
  return { app, token };
}

const test = base
  .extend('production', { scope: 'file' }, ({}, cleanup) => startSeeded('production', cleanup))
  .extend('development', { scope: 'file' }, ({}, cleanup) => startSeeded('development', cleanup))
  .extend('seeded', ({ production }) => production);

describe.each(['production', 'development'] as const)('in %s', (mode) => {
  if (mode === 'development') test.override('seeded', ({ development }) => development);

  /** The metrics of what has been resolved so far. */
  const resolved = async (app: TestApp) =>
    (await (await fetch(`${app.url}/metrics`)).text())
      .split('\n')
      .filter((line) => line.startsWith('pinportal_graphql_requests_total'));

  test.for(COSTLY_BODIES.map((costly) => [costly.title, costly] as const))(
    'rejects %s before anything is resolved',
    async ([, { body, status, message }], { seeded }) => {
      const { app, token } = seeded;
      const before = await resolved(app);
      app.sql.statements = [];
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      expect(response.status).toBe(status);
      const { errors } = (await response.json()) as Pick<Answer, 'errors'>;
      expect(errors?.[0]?.message).toMatch(message);
      expect(await resolved(app)).toEqual(before);
      // The caller is authenticated before the document is parsed.
      expect(app.sql.statements.filter((statement) => !statement.includes('FROM sessions'))).toEqual([]);
    },
  );

  test('accepts small nested pages by variables', async ({ seeded }) => {
    const { app, token } = seeded;
    expect((await app.send(PAGES_BY_VARIABLES, { many: 2, few: 2 }, token)).errors).toBeUndefined();
  });

  test.for(PORTAL_PAGES)('accepts the largest pages of the portals: %s', async (query, { seeded }) => {
    const { app, token } = seeded;
    expect((await app.send(query, {}, token)).errors).toBeUndefined();
  });
});
