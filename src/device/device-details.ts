import type { Reader } from '../platform/database/database.ts';
import { type Row, type Sql, fixed, idList, join, sql } from '../platform/database/rows.ts';
import { byKey } from '../platform/graphql/loader.ts';

/**
 * Data about a device that is read with its row, mostly from other tables. `d` is the alias of `devices`. The details that a
 * request needs at the same time are read by one statement.
 */
export interface DeviceDetail<T> {
  /** The joins of the other tables. Details that use the same `Sql` object share the join. It must not change the number of rows. */
  readonly joins: readonly Sql[];
  /** Their names must be unique among all details. */
  readonly columns: Sql;
  readonly from: (row: Row) => T;
}

/** The type of each detail, by its name. Each module adds its details by declaration merging, in its `module.ts`. */
export interface DeviceDetails {}

type DetailName = keyof DeviceDetails;
export type DetailsByName = { readonly [Name in DetailName]: DeviceDetail<DeviceDetails[Name]> };
type DetailLoaders = {
  readonly [Name in DetailName]: { readonly load: (deviceId: string) => Promise<DeviceDetails[Name]> };
};

declare module '../loaders.ts' {
  interface Loaders {
    readonly ofDevice: DetailLoaders;
  }
}

/** One detail of one device. Throws if the device does not exist. */
export async function detailOf<T>(db: Reader, detail: DeviceDetail<T>, deviceId: string): Promise<T> {
  const [row] = await db.query(sql`${selectDetails([detail])} = ${deviceId}`);
  if (row === undefined) throw new Error(`The device ${deviceId} does not exist.`);
  return detail.from(row);
}

/** Returns the function that creates the loaders of a request, one for each detail. They share their batches. */
export function detailLoaders(details: DetailsByName): (db: Reader) => DetailLoaders {
  const names = Object.keys(details) as DetailName[];
  const selects = new Map<string, Sql>();
  const selectOf = (wanted: readonly DetailName[]): Sql => {
    const key = wanted.join();
    const select = selects.get(key) ?? fixed(selectDetails(wanted.map((name) => details[name])));
    selects.set(key, select);
    return select;
  };
  return (db) => {
    const loader = byKey<unknown>(async (keys) => {
      const wanted = keys.map(parseKey);
      const select = selectOf(names.filter((name) => wanted.some((each) => each.name === name)));
      const deviceIds = [...new Set(wanted.map(({ deviceId }) => deviceId))];
      const rows = await db.query(sql`${select} IN (${idList(deviceIds)})`);
      const byDevice = new Map(rows.map((row) => [row.detail_of, row]));
      return new Map(
        wanted.flatMap(({ key, name, deviceId }) => {
          const row = byDevice.get(deviceId);
          return row === undefined ? [] : [[key, details[name].from(row)]];
        }),
      );
    });
    const load = (name: DetailName) => ({ load: (deviceId: string) => loader.load(`${name} ${deviceId}`) });
    return Object.fromEntries(names.map((name) => [name, load(name)])) as unknown as DetailLoaders;
  };
}

function parseKey(key: string): { key: string; name: DetailName; deviceId: string } {
  const [name, deviceId] = key.split(' ') as [DetailName, string];
  return { key, name, deviceId };
}

/** A SELECT that ends with `WHERE d.id`. The caller appends the comparison. */
function selectDetails(details: readonly DeviceDetail<unknown>[]): Sql {
  const joins = [...new Set(details.flatMap((detail) => detail.joins))];
  const columns = join(details.map((detail) => detail.columns));
  return sql`SELECT d.id AS detail_of, ${columns} FROM devices d ${joins.length === 0 ? sql`` : join(joins, ' ')} WHERE d.id`;
}
