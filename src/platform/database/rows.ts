import { getMetadataArgsStorage } from 'typeorm';
import sql, { type Sql, join, raw } from 'sql-template-tag';
import { columnName } from './columns.ts';

export { sql, join, raw, type Sql };

/** A row as the drivers return it. SQLite returns booleans as 0 and 1. */
export type Row = Record<string, unknown>;
export type EntityClass<T> = new () => T;

interface ColumnOf {
  readonly property: string;
  readonly column: string;
  readonly isFlag: boolean;
}

/**
 * The values of an `IN` list, filled up to a power of two by repeating the last one. SQLite keeps the statements that it
 * has prepared, each in memory proportional to its list. With lists of any length, there would be a statement for each
 * length: 500 statements with 3,000 values took 280 MiB.
 */
export function idList(ids: readonly string[]): Sql {
  return join(paddedIds(ids).map((id) => id ?? ids.at(-1)));
}

/** IDs, filled up to a power of two with null. */
export function paddedIds(ids: readonly string[]): (string | null)[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return [...ids, ...Array.from({ length: length - ids.length }, () => null)];
}

/** A function of an entity, which is worked out once for each entity. */
function perEntity<T>(create: (entity: EntityClass<unknown>) => T): (entity: EntityClass<unknown>) => T {
  const known = new Map<unknown, T>();
  return (entity) => {
    const value = known.get(entity) ?? create(entity);
    known.set(entity, value);
    return value;
  };
}

const columnsOf = perEntity<readonly ColumnOf[]>((entity) =>
  getMetadataArgsStorage()
    .filterColumns(entity)
    .filter(({ options }) => options.select !== false)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: columnName(propertyName),
      isFlag: options.type === 'boolean',
    })),
);

const columnLists = perEntity(() => new Map<string, Sql>());

/** The columns of an entity for a SELECT or RETURNING list, with an optional alias of its table. */
export function columns(entity: EntityClass<unknown>, alias?: string): Sql {
  const prefix = alias === undefined ? '' : `${alias}.`;
  const lists = columnLists(entity);
  const known = lists.get(prefix);
  if (known !== undefined) return known;
  const list = raw(
    columnsOf(entity)
      .map(({ column }) => prefix + column)
      .join(', '),
  );
  lists.set(prefix, list);
  return list;
}

/** Creates an entity from a row. Other columns of the row are ignored. */
export function entityFrom<T extends object>(entity: EntityClass<T>, row: Row): T {
  return toEntity(entity, columnsOf(entity), row);
}

/**
 * The columns of an entity whose table has the alias `name`, each under a name that begins with it (`pin.id AS pin_id`), and the
 * function that creates the entity from a row with them.
 */
export function renamed<T extends object>(
  entity: EntityClass<T>,
  name: string,
): { readonly columns: Sql; readonly from: (row: Row) => T } {
  const list = columnsOf(entity).map((each) => ({ ...each, column: `${name}_${each.column}` }));
  const columns = columnsOf(entity).map(({ column }) => `${name}.${column} AS ${name}_${column}`);
  return { columns: raw(columns.join(', ')), from: (row) => toEntity(entity, list, row) };
}

function toEntity<T extends object>(entity: EntityClass<T>, from: readonly ColumnOf[], row: Row): T {
  const result = new entity() as Record<string, unknown>;
  for (const { property, column, isFlag } of from) {
    result[property] = isFlag ? Boolean(row[column]) : row[column];
  }
  return result as T;
}

/** A fragment without values, which is not put together again in each statement that contains it. */
export function fixed({ sql: text }: Sql): Sql {
  return raw(text);
}

/** `SELECT columns FROM table` for an entity. WHERE can follow. */
export const select = perEntity((entity) => raw(`SELECT ${columns(entity).sql} FROM ${tableOf(entity).sql}`));

export const tableOf = perEntity((entity) => {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return raw(String(table?.name));
});
