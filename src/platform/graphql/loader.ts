import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { PageRequest } from '../database/page.ts';

/** The number of values that one turn of the event loop delivers. */
const VALUES_IN_A_TURN = 100;

/** Loads values by key, and reads each key at most once. */
export type KeyLoader<V> = Pick<DataLoader<string, V>, 'load' | 'prime'>;

/**
 * A loader that calls `read` once for many keys, so that one SQL statement serves all of them. A key that is not in the
 * map that `read` returns gets `missing`, or an error if `missing` is omitted.
 *
 * Each batch is read in a callback of `setImmediate`, and its values are delivered over several turns of the event loop.
 * SQLite reads synchronously, so otherwise a whole operation would run in one turn and delay other requests.
 */
export function byKey<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ...[missing]: [missing?: V]
): KeyLoader<V> {
  const create = () =>
    new DataLoader<string, V>(
      async (ids) => {
        const found = await read(ids);
        const values = ids.map((id) => {
          const value = found.get(id) ?? missing;
          return value === undefined ? new Error(`No value was read for ${id}.`) : value;
        });
        return inTurns(values);
      },
      { batchScheduleFn: (dispatch) => setImmediate(dispatch) },
    );
  // Created at the first use, because each request has all loaders and uses only a few.
  let loader: DataLoader<string, V> | undefined;
  return {
    load: (id) => (loader ??= create()).load(id),
    prime: (id, value) => (loader ??= create()).prime(id, value),
  };
}

/** The first values, and promises for the others, which settle in later turns. The promises of `load` follow them. */
function inTurns<T>(values: readonly T[]): T[] {
  let turn = Promise.resolve();
  return values.map((value, index) => {
    if (index > 0 && index % VALUES_IN_A_TURN === 0) turn = turn.then(() => nextTurn());
    return index < VALUES_IN_A_TURN ? value : (turn.then(() => settle(value)) as T);
  });
}

function settle<T>(value: T): T {
  if (value instanceof Error) throw value;
  return value;
}

/** Creates one loader for each different request for a page. */
export function byPage<V>(
  read: (ids: readonly string[], request: PageRequest) => Promise<ReadonlyMap<string, V>>,
): (request: PageRequest) => KeyLoader<V> {
  const loaders = new Map<string, KeyLoader<V>>();
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
