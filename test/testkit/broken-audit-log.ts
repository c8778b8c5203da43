import type { TestApp } from './app.ts';

/** Makes a statement of the audit log fail, or the commit after it. Returns a function that repairs it. */
export async function breakAuditLog(app: TestApp, point: 'insert' | 'update' | 'commit'): Promise<() => Promise<void>> {
  const run = (statement: string) => app.deps.db.dataSource.query<unknown>(statement);
  const table = point === 'insert' ? 'audit_events' : 'audit_lanes';
  const verb = point === 'insert' ? 'INSERT' : 'UPDATE';
  if (app.database.kind === 'postgres') {
    await run("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'forced'; END $$");
    await run(
      point === 'commit'
        ? `CREATE CONSTRAINT TRIGGER fault AFTER ${verb} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()`
        : `CREATE TRIGGER fault BEFORE ${verb} ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    return async () => {
      await run(`DROP TRIGGER fault ON ${table}`);
      await run('DROP FUNCTION fail()');
    };
  }
  if (point === 'commit') {
    // A foreign key that is checked at the commit, and does not hold.
    await run('CREATE TABLE IF NOT EXISTS missing (id integer PRIMARY KEY)');
    await run('CREATE TABLE IF NOT EXISTS orphan (id integer REFERENCES missing (id) DEFERRABLE INITIALLY DEFERRED)');
    await run(`CREATE TRIGGER fault AFTER ${verb} ON ${table} BEGIN INSERT INTO orphan VALUES (1); END`);
  } else {
    await run(`CREATE TRIGGER fault BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'forced'); END`);
  }
  return async () => {
    await run('DROP TRIGGER fault');
  };
}
