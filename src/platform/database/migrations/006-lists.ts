import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROWS_AT_A_TIME = 1_000;

/** The columns and indexes by which users and devices are searched, sorted and filtered. */
export class Lists implements MigrationInterface {
  readonly name = 'Lists1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    for (const column of ['display_name_key', 'search_text']) {
      await runner.query(`ALTER TABLE users ADD COLUMN ${column} text NOT NULL DEFAULT ''`);
    }
    for (const column of ['name_key', 'search_text', 'app_connect_global_policy_id']) {
      await runner.query(`ALTER TABLE devices ADD COLUMN ${column} text NOT NULL DEFAULT ''`);
    }
    await fill(runner, { table: 'users', texts: ['username', 'display_name', 'email'], name: 'display_name' });
    await fill(runner, { table: 'devices', texts: ['name', 'model'], name: 'name' });
    await runner.query(
      `UPDATE devices SET app_connect_global_policy_id = COALESCE(
        (SELECT p.id FROM app_connect_global_policies p
          JOIN app_connect_global_policy_labels pl ON pl.policy_id = p.id
          JOIN device_labels dl ON dl.label_id = pl.label_id
          WHERE dl.device_id = devices.id AND p.status = 'ACTIVE' AND NOT p.is_default ORDER BY p.priority LIMIT 1),
        (SELECT p.id FROM app_connect_global_policies p WHERE p.is_default))`,
    );
    await runner.query('CREATE INDEX users_display_name_key ON users (display_name_key, id)');
    await runner.query('CREATE INDEX devices_name_key ON devices (name_key, id)');
    await runner.query(
      'CREATE INDEX devices_app_connect_global_policy_id ON devices (app_connect_global_policy_id, id)',
    );
    if (isPostgres) await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const table of ['users', 'devices']) {
      const statements = isPostgres
        ? [`CREATE INDEX ${table}_search_text ON ${table} USING gin (search_text gin_trgm_ops)`]
        : trigrams(table);
      for (const statement of statements) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    const names: [string, string[], string[]][] = [
      ['users', ['users_display_name_key'], ['display_name_key', 'search_text']],
      [
        'devices',
        ['devices_name_key', 'devices_app_connect_global_policy_id'],
        ['name_key', 'search_text', 'app_connect_global_policy_id'],
      ],
    ];
    for (const [table, indexes, columns] of names) {
      if (isPostgres) indexes.push(`${table}_search_text`);
      else {
        for (const event of ['insert', 'update', 'delete']) await runner.query(`DROP TRIGGER ${table}_search_${event}`);
        for (const name of [`${table}_search`, `${table}_search_rows`]) await runner.query(`DROP TABLE ${name}`);
      }
      for (const index of indexes) await runner.query(`DROP INDEX ${index}`);
      for (const column of columns) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
}

/** Fills `search_text` and the key of the name, which SQL cannot fold. */
async function fill(
  runner: QueryRunner,
  { table, texts, name }: { readonly table: string; readonly texts: readonly string[]; readonly name: string },
): Promise<void> {
  const parameter = runner.dataSource.options.type === 'postgres' ? (n: number) => `$${n}` : () => '?';
  let after = '';
  for (;;) {
    const rows = (await runner.query(
      `SELECT id, ${texts.join(', ')} FROM ${table} WHERE id > ${parameter(1)} ORDER BY id LIMIT ${ROWS_AT_A_TIME}`,
      [after],
    )) as Record<string, string | null>[];
    for (const row of rows) {
      after = String(row.id);
      await runner.query(
        `UPDATE ${table} SET ${name}_key = ${parameter(1)}, search_text = ${parameter(2)} WHERE id = ${parameter(3)}`,
        [key(String(row[name])), texts.map((text) => searchKey(row[text] ?? '')).join('\n'), row.id],
      );
    }
    if (rows.length < ROWS_AT_A_TIME) return;
  }
}

/**
 * An index of the trigrams of `search_text`, which triggers keep. It finds numbers, which another table maps to IDs: the
 * row numbers of the table itself can change when the database is copied.
 */
function trigrams(table: string): string[] {
  const number = (row: string) => `(SELECT number FROM ${table}_search_rows WHERE id = ${row}.id)`;
  const insert = `INSERT INTO ${table}_search (rowid, search_text) VALUES (${number('new')}, new.search_text)`;
  const remove = `DELETE FROM ${table}_search WHERE rowid = ${number('old')}`;
  return [
    `CREATE TABLE ${table}_search_rows (number integer PRIMARY KEY, id text NOT NULL UNIQUE)`,
    `CREATE VIRTUAL TABLE ${table}_search USING fts5 (
      search_text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1')`,
    `INSERT INTO ${table}_search_rows (id) SELECT id FROM ${table}`,
    `INSERT INTO ${table}_search (rowid, search_text)
      SELECT r.number, t.search_text FROM ${table} t JOIN ${table}_search_rows r ON r.id = t.id`,
    `CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table} BEGIN
      INSERT INTO ${table}_search_rows (id) VALUES (new.id);
      ${insert};
    END`,
    `CREATE TRIGGER ${table}_search_update AFTER UPDATE OF search_text ON ${table}
      WHEN new.search_text <> old.search_text BEGIN ${remove}; ${insert}; END`,
    `CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table} BEGIN
      ${remove};
      DELETE FROM ${table}_search_rows WHERE id = old.id;
    END`,
  ];
}

/* The forms of names and of search texts when this migration was written. */

function key(name: string): string {
  let result = name;
  for (let round = 0; round < 10; round++) {
    const upper = result.normalize('NFKC').toUpperCase();
    const folded = Array.from(upper, (character) => character.toLowerCase())
      .join('')
      .normalize('NFKC');
    if (folded === result) return result;
    result = folded;
  }
  return result;
}

function searchKey(text: string): string {
  return key(key(text).normalize('NFKD').replace(/\p{M}/gu, ''));
}
