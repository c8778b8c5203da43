import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { PageRequest } from '../database/page.ts';

/** The number of values that one turn of the event loop delivers. */
const VALUES_IN_A_TURN = 100;
/** From this number of keys on, a batch is read in the turn in which it is complete. */
const LARGE_BATCH = 16;
/** How long a turn reads large batches, in milliseconds. After that, they are read in the next turn. */
const TURN_LIMIT = 10;

/** Loads values by key, and reads each key at most once. */
export type KeyLoader<V> = Pick<DataLoader<string, V>, 'load' | 'prime'>;

/**
 * A loader that calls `read` once for many keys, so that one SQL statement serves all of them. A key that is not in the
 * map that `read` returns gets `missing`, or an error if `missing` is omitted.
 *
 * A small batch is read in the next turn of the event loop, when those of other requests are read, too. A large one is read
 * at once: the longer many rows of many requests stay in memory, the more the garbage collector has to do. SQLite reads
 * synchronously, so a turn has a limit, and the values of a batch are delivered over several turns. Otherwise, a large
 * operation would run in one turn and delay other requests.
 */
export function byKey<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ...[missing]: [missing?: V]
): KeyLoader<V> {
  let waiting = 0;
  const create = () =>
    new DataLoader<string, V>(
      async (ids) => {
        waiting = 0;
        const found = await read(ids);
        const values = ids.map((id) => {
          const read = found.get(id);
          const value = read === undefined ? missing : read;
          return value === undefined ? new Error(`No value was read for ${id}.`) : value;
        });
        return inTurns(values);
      },
      {
        batchScheduleFn(dispatch) {
          process.nextTick(() => {
            if (waiting >= LARGE_BATCH && performance.now() < turnEnds) dispatch();
            else inNextTurn(dispatch);
          });
        },
      },
    );
  // Created at the first use, because each request has all loaders and uses only a few.
  let loader: DataLoader<string, V> | undefined;
  return {
    load(id) {
      waiting++;
      return (loader ??= create()).load(id);
    },
    prime: (id, value) => (loader ??= create()).prime(id, value),
  };
}

/** Until when the callback of the event loop that runs now may read large batches. */
let turnEnds = 0;

/** Call when a request begins, in the callback in which it arrived. */
export function beginTurn(): void {
  turnEnds = performance.now() + TURN_LIMIT;
}

function inNextTurn(work: () => void): void {
  setImmediate(() => {
    beginTurn();
    work();
  });
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
