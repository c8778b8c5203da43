import DataLoader from 'dataloader';
import type { PageRequest } from '../database/page.ts';

/**
 * A loader that calls `read` once for many keys, so that one SQL statement serves all of them. A key that is not in the
 * map that `read` returns gets `missing`, or an error if `missing` is omitted.
 */
export function byKey<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ...[missing]: [missing?: V]
): DataLoader<string, V> {
  return new DataLoader<string, V>(
    async (ids) => {
      const found = await read(ids);
      return ids.map((id) => {
        const value = found.get(id) ?? missing;
        return value === undefined ? new Error(`Nothing was read for ${id}.`) : value;
      });
    },
    // SQLite returns rows without leaving the turn of the event loop. Otherwise one turn would run the whole operation.
    { batchScheduleFn: (dispatch) => setImmediate(dispatch) },
  );
}

/** Creates one loader for each page that is requested. */
export function byPage<V>(
  read: (ids: readonly string[], request: PageRequest) => Promise<ReadonlyMap<string, V>>,
): (request: PageRequest) => DataLoader<string, V> {
  const loaders = new Map<string, DataLoader<string, V>>();
  return (request) => {
    const key = JSON.stringify(request);
    const loader = loaders.get(key) ?? byKey((ids) => read(ids, request));
    loaders.set(key, loader);
    return loader;
  };
}

export function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
