import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCore, type Core } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { AUDIT_LANES } from '../../src/audit/audit-event.store.ts';
import { verifyAuditLog } from '../../src/audit/verify-audit-log.ts';
import { hasPendingMigrations } from '../../src/platform/database/data-source.ts';
import { raw, sql } from '../../src/platform/database/rows.ts';
import { type EmptyDatabase, emptyDatabase, onBothDatabases } from '../testkit/databases.ts';
import { dumpTables, tableNames } from '../testkit/dump.ts';
import { PEPPER } from '../testkit/test-app.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const MIGRATIONS = ['InitialSchema1795478400000'];

onBothDatabases('migrations', (kind) => {
  let database: EmptyDatabase;
  const opened: Core[] = [];
  beforeEach(async () => {
    database = await emptyDatabase(kind);
  });
  afterEach(async () => {
    for (const core of opened.splice(0)) await core.close();
    await database.drop();
  });

  async function open(): Promise<Core> {
    const core = await makeCore(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }), PEPPER);
    opened.push(core);
    return core;
  }

  async function expectWholeDatabase(core: Core): Promise<void> {
    expect(await hasPendingMigrations(core.deps.db)).toBe(false);
    const {
      app_connect_global_policies: policies,
      licensed_products: products,
      audit_lanes: lanes,
    } = await dumpTables(core.deps.db);
    expect(policies).toHaveLength(1);
    expect(products).toHaveLength(3);
    expect(lanes).toHaveLength(AUDIT_LANES);
    const findings: unknown[] = [];
    await verifyAuditLog(core.deps, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
  }

  it('leave the schema builder nothing to do', async () => {
    const core = await open();
    expect(await core.migrate()).toEqual(MIGRATIONS);
    const { upQueries } = await core.deps.db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are told pending before, and not afterwards', async () => {
    const core = await open();
    expect(await hasPendingMigrations(core.deps.db)).toBe(true);
    await core.migrate();
    await expectWholeDatabase(core);
  });

  it('are undone to an empty database, and done again', async () => {
    const core = await open();
    const { dataSource } = core.deps.db;
    await core.migrate();
    const before = (await tableNames(core.deps.db)).length;
    while ((await dataSource.query('SELECT * FROM migrations')).length > 0) {
      await dataSource.undoLastMigration({ transaction: 'all' });
    }
    expect(await tableNames(core.deps.db)).toEqual(['migrations']);
    expect(await dumpTables(core.deps.db)).toEqual({ migrations: [] });
    expect(await core.migrate()).toEqual(MIGRATIONS);
    expect(await tableNames(core.deps.db)).toHaveLength(before);
    await expectWholeDatabase(core);
  });

  it('do nothing the second time', async () => {
    const core = await open();
    await core.migrate();
    const before = await dumpTables(core.deps.db, ['server_time']);
    expect(await core.migrate()).toEqual([]);
    expect(await (await open()).migrate()).toEqual([]);
    expect(await dumpTables(core.deps.db, ['server_time'])).toEqual(before);
  });

  it('run once when two servers of one process start together', async () => {
    const cores = [await open(), await open(), await open()];
    const names = await Promise.all(cores.map((core) => core.migrate()));
    expect(names.flat()).toEqual(MIGRATIONS);
    for (const core of cores) await expectWholeDatabase(core);
  });

  it('run once when processes start together', async () => {
    const env = { ...process.env, DATABASE_URL: database.url, PEPPER, LOG_LEVEL: 'silent', NODE_ENV: 'test' };
    const processes = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'migrate'], { env, stdio: 'pipe' });
      let output = '';
      const collect = (chunk: Buffer) => (output += chunk.toString());
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      return once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
    });
    const ended = await Promise.all(processes);
    expect(ended.map(({ code, output }) => (code === 0 ? code : output))).toEqual([0, 0, 0]);
    await expectWholeDatabase(await open());
  });

  it('hold what the constraints promise', async () => {
    const core = await open();
    await core.migrate();
    const { db } = core.deps;
    const orphan = db.write((tx) =>
      tx.run(sql`INSERT INTO user_roles (user_id, role) VALUES ('nobody', 'MANAGE_USERS')`),
    );
    await expect(orphan).rejects.toThrow(/foreign key/iu);
    const twice = db.write((tx) =>
      tx.run(sql`INSERT INTO audit_lanes (lane, length, head, seal) VALUES (0, 0, '', '')`),
    );
    await expect(twice).rejects.toThrow(/unique/iu);
    const unknown = db.rows(sql`SELECT ${raw('no_such_column')} FROM users`);
    await expect(unknown).rejects.toThrow(/no_such_column/u);
  });
});
