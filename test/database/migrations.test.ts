import { inject } from 'vitest';
import {
  AUDIT_LANES,
  type Core,
  PEPPER,
  administer,
  createCore,
  dumpTables,
  expect,
  raw,
  readConfig,
  schemaState,
  sql,
  tableNames,
  verifyAuditLog,
} from '../testkit/index.ts';
import { test as base } from '../testkit/pinportal.ts';

const MIGRATIONS = [
  'InitialSchema1795478400000',
  'Jobs1795564800000',
  'AuditRetention1795651200000',
  'Purge1795737600000',
  'Accounts1795824000000',
  'Lists1795910400000',
  'Sessions1795996800000',
  'EligibilityIndex1796083200000',
  'DeviceNameIndex1796083300000',
];

const test = base
  /** Every test begins with a database without tables. */
  .extend('database', ({ emptyDatabase }) => emptyDatabase)
  /** Opens the database. It is closed after the test. */
  .extend('open', async ({ database }, { onCleanup }) => {
    const opened: Core[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map((core) => core.close()));
    });
    return async (): Promise<Core> => {
      const core = await createCore(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }), PEPPER);
      opened.push(core);
      return core;
    };
  });

async function expectWholeDatabase({ deps }: Core): Promise<void> {
  expect(await schemaState(deps.db)).toBe('CURRENT');
  const {
    app_connect_global_policies: policies,
    licensed_products: products,
    audit_lanes: lanes,
  } = await dumpTables(deps.db);
  expect(policies).toHaveLength(1);
  expect(products).toHaveLength(3);
  expect(lanes).toHaveLength(AUDIT_LANES);
  const findings: unknown[] = [];
  await verifyAuditLog(deps, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
}

test.runIf(inject('database') === 'postgres')(
  'a database whose encoding is not UTF8 is not opened',
  async ({ onTestFinished }) => {
    const server = inject('postgresUrl');
    await administer(server, "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
    onTestFinished(() => administer(server, 'DROP DATABASE latin'));
    const config = readConfig({ DATABASE_URL: `${server}latin`, LOG_LEVEL: 'silent' });
    await expect(createCore(config, PEPPER)).rejects.toThrow(
      'The database of DATABASE_URL cannot be opened: its encoding is LATIN1. Create a database with the encoding UTF8.',
    );
  },
);

test('migrations leave the schema builder nothing to do', async ({ open }) => {
  const core = await open();
  expect(await core.migrate()).toEqual(MIGRATIONS);
  const { upQueries } = await core.deps.db.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('migrations are pending before they run, and not afterwards', async ({ open }) => {
  const core = await open();
  expect(await schemaState(core.deps.db)).toBe('PENDING');
  await core.migrate();
  await expectWholeDatabase(core);
});

test('migrations can be reverted to an empty database and run again', async ({ open }) => {
  const core = await open();
  const { dataSource } = core.deps.db;
  await core.migrate();
  const before = (await tableNames(core.deps.db)).length;
  while ((await dataSource.query<unknown[]>('SELECT * FROM migrations')).length > 0) {
    await dataSource.undoLastMigration({ transaction: 'all' });
  }
  expect(await tableNames(core.deps.db)).toEqual(['migrations']);
  expect(await dumpTables(core.deps.db)).toEqual({ migrations: [] });
  expect(await core.migrate()).toEqual(MIGRATIONS);
  expect(await tableNames(core.deps.db)).toHaveLength(before);
  await expectWholeDatabase(core);
});

test('migrations change nothing the second time', async ({ open }) => {
  const core = await open();
  await core.migrate();
  const before = await dumpTables(core.deps.db, ['server_time']);
  expect(await core.migrate()).toEqual([]);
  expect(await (await open()).migrate()).toEqual([]);
  expect(await dumpTables(core.deps.db, ['server_time'])).toEqual(before);
});

test('migrations run once if three servers of one process start together', async ({ open }) => {
  const cores = [await open(), await open(), await open()];
  const names = await Promise.all(cores.map((core) => core.migrate()));
  expect(names.flat()).toEqual(MIGRATIONS);
  for (const core of cores) await expectWholeDatabase(core);
});

test('migrations run once if three processes start together', async ({ open, pinportal }) => {
  const migrate = () => pinportal.run(['migrate'], { env: { LOG_LEVEL: 'silent', NODE_ENV: 'test' } });
  const ended = await Promise.all([migrate(), migrate(), migrate()]);
  expect(ended.map(({ code, stderr }) => (code === 0 ? code : stderr))).toEqual([0, 0, 0]);
  await expectWholeDatabase(await open());
});

test('the migrated database rejects rows that break a constraint', async ({ open }) => {
  const core = await open();
  await core.migrate();
  const { db } = core.deps;
  const orphan = db.write((tx) =>
    tx.query(sql`INSERT INTO user_roles (user_id, role) VALUES ('nobody', 'MANAGE_USERS')`),
  );
  await expect(orphan).rejects.toThrow(/foreign key/iu);
  const twice = db.write((tx) =>
    tx.query(sql`INSERT INTO audit_lanes (lane, length, head, seal) VALUES (0, 0, '', '')`),
  );
  await expect(twice).rejects.toThrow(/unique/iu);
  const unknown = db.query(sql`SELECT ${raw('no_such_column')} FROM users`);
  await expect(unknown).rejects.toThrow(/no_such_column/u);
});
