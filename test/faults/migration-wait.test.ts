import { describe, expect, tableNames } from '../testkit/index.ts';
import { holdMigrationLock } from '../testkit/migration-lock.ts';
import { test as base } from '../testkit/pinportal.ts';

describe.for(['sqlite', 'postgres'] as const)(
  'pinportal migrate on %s, while another program holds its lock,',
  (kind) => {
    const test = base.override('kind', kind).override('database', ({ emptyDatabase }) => emptyDatabase);

    test('says so every two seconds, gives up after a minute and changes nothing', async ({
      database,
      pinportal,
      startApp,
      onTestFinished,
    }) => {
      const release = await holdMigrationLock(database);
      onTestFinished(release);
      const start = performance.now();
      const { code, stdout, stderr } = await pinportal.run(['migrate']);
      const seconds = (performance.now() - start) / 1_000;
      console.log(`gave up after ${seconds.toFixed(1)} s`);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('The migrations waited 60 seconds for a lock and gave up. Nothing was changed.');
      const lines = stderr.split('\n').filter((line) => line.startsWith('waiting for '));
      expect(lines.length).toBeGreaterThan(15);
      expect(new Set(lines).size).toBe(1);
      expect(seconds).toBeGreaterThanOrEqual(60);
      await release();
      // The migrations can still run, all of them.
      const migrated = await pinportal.run(['migrate']);
      expect(migrated.code).toBe(0);
      expect(migrated.stdout.match(/^migrated /gmu)?.length).toBeGreaterThan(3);
      const app = await startApp();
      expect(await tableNames(app.deps.db)).toContain('users');
    });
  },
);
