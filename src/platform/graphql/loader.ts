import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { PageRequest } from '../database/page.ts';

/** The number of values that one turn of the event loop delivers. */
const VALUES_IN_A_TURN = 100;

/** What loads values by their keys, each once. */
export type KeyLoader<V> = Pick<DataLoader<string, V>, 'load' | 'prime'>;

/**
 * A loader that calls `read` once for many keys, so that one SQL statement serves all of them. A key that is not in the
 * map that `read` returns gets `missing`, or an error if `missing` is omitted.
 *
 * Each batch is read in a turn of the event loop of its own, and the values are delivered in several turns. Otherwise,
 * one turn would run a whole operation, because SQLite returns rows without leaving the turn, and would hold up others.
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
          return value === undefined ? new Error(`Nothing was read for ${id}.`) : value;
        });
        return inTurns(values);
      },
      { batchScheduleFn: (dispatch) => setImmediate(dispatch) },
    );
  // Every request has all loaders, and uses few of them.
  let loader: DataLoader<string, V> | undefined;
  return {
    load: (id) => (loader ??= create()).load(id),
    prime: (id, value) => (loader ??= create()).prime(id, value),
  };
}

/** The values, from the second turn on as promises that DataLoader waits for. */
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

/** Creates one loader for each page that is requested. */
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
