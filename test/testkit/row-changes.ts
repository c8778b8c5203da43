import type { TestApp } from './app.ts';
import { dumpTables } from './dump.ts';
import { columnName } from './server.ts';

type Cells = Readonly<Record<string, unknown>>;
/** The rows of each table, by their primary keys. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Cells>>;

/** All rows of the database. */
export async function takeSnapshot({ deps: { db } }: TestApp): Promise<Snapshot> {
  const keys = new Map(
    db.dataSource.entityMetadatas.map(({ tableName, primaryColumns }) => [
      tableName,
      primaryColumns.map(({ propertyName }) => columnName(propertyName)),
    ]),
  );
  return new Map(
    Object.entries(await dumpTables(db)).map(([table, dumped]) => {
      const rows = dumped.map((row) => JSON.parse(row) as Cells);
      const columns = keys.get(table) ?? ['id'];
      return [table, new Map(rows.map((row) => [columns.map((column) => String(row[column])).join(' '), row]))];
    }),
  );
}

const ID = /[a-z]+_[0-9a-z]{26}/gu;
/** The columns that say whose a row is. The first one counts that has the name of something. */
const OWNERS = [
  'id',
  'device_id',
  'policy_id',
  'label_id',
  'user_id',
  'subject_id',
  'subject_kind',
  'code',
  'kind',
  'key',
];
/** The key of an attempt is hashed, unless it is one of `addBelongings`. */
const NAMELESS = /^[0-9a-f]{64}$/u;

/** Whose a row is: the name of its device, policy, label or user; empty if it belongs to none of them. */
export type Owner = (row: Cells) => string;

/** Names the owners of the rows in these snapshots. */
export function ownersIn(...snapshots: readonly Snapshot[]): Owner {
  const rows = (table: string) => snapshots.flatMap((snapshot) => [...(snapshot.get(table)?.values() ?? [])]);
  const names = new Map(rows('users').map(({ id, username }) => [id, String(username)]));
  for (const { id, user_id: userId, name } of rows('devices'))
    names.set(id, `${String(names.get(userId))}'s ${String(name)}`);
  for (const { id, name } of [...rows('labels'), ...rows('app_connect_global_policies')]) names.set(id, String(name));
  return (row) => {
    for (const column of OWNERS) {
      const value = row[column];
      if (typeof value !== 'string' || NAMELESS.test(value)) continue;
      const named = value.replaceAll(ID, (id) => names.get(id) ?? id);
      if (named !== value || !ID.test(value)) return named;
    }
    return '';
  };
}

/** What differs, by table and owner: each row that was added or removed, and the columns of each that was changed. */
export function changesBetween(before: Snapshot, after: Snapshot): Record<string, string[]> {
  const ownerOf = ownersIn(before, after);
  const changes: Record<string, string[]> = {};
  const add = (table: string, row: Cells, change: string) => {
    const owner = ownerOf(row);
    (changes[owner === '' ? table : `${table} of ${owner}`] ??= []).push(change);
  };
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(table) ?? new Map<string, Cells>();
    const earlier = before.get(table) ?? new Map<string, Cells>();
    for (const [key, row] of earlier) {
      const changed = now.get(key);
      if (changed === undefined) {
        add(table, row, 'removed');
        continue;
      }
      const columns = Object.keys(changed).filter((column) => row[column] !== changed[column]);
      if (columns.length > 0) add(table, row, `changed: ${columns.sort().join(' ')}`);
    }
    for (const [key, row] of now) if (!earlier.has(key)) add(table, row, 'added');
  }
  for (const list of Object.values(changes)) list.sort();
  return changes;
}
