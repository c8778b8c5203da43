import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { PageRequest } from '../database/page.ts';

/** The number of values that one turn of the event loop delivers. */
const VALUES_IN_A_TURN = 100;
/** A batch with this many calls of `load` is read immediately. */
const LARGE_BATCH = 16;
/** The time in a turn in which large batches may be read, in milliseconds. Later ones wait for the next turn. */
const TURN_LIMIT = 10;

/** Loads values by key, and reads each key at most once. */
export type KeyLoader<V> = Pick<DataLoader<string, V>, 'load' | 'prime'>;

/**
 * A loader that calls `read` once for many keys, so that one SQL statement serves all of them. A key that is not in the
 * map that `read` returns gets `missing`, or an error if `missing` is omitted.
 *
 * A small batch is read in the next turn of the event loop, when those of other requests are read, too. A large one is read
 * immediately, within the time limit of a turn: the longer many rows of many requests stay in memory, the more the garbage
 * collector has to do. SQLite reads synchronously, so without this limit, and without the delivery of values over several
 * turns, a large operation would run in one turn and delay other requests.
 */
export function byKey<V>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ...[missing]: [missing?: V]
): KeyLoader<V> {
  let waiting = 0;
  const create = () =>
    new DataLoader<string, V>(
      async (ids) => {
        const found = await read(ids);
        const values = ids.map((id) => {
          const known = found.get(id);
          const value = known === undefined ? missing : known;
          return value === undefined ? new Error(`No value was read for ${id}.`) : value;
        });
        return inTurns(values);
      },
      {
        batchScheduleFn(dispatch) {
          waiting = 1;
          process.nextTick(() => {
            if (waiting >= LARGE_BATCH && performance.now() < readsUntil) dispatch();
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

/** The time (`performance.now()`) until which the current turn may read large batches. */
let readsUntil = 0;

/** Call when the processing of a request begins. */
export function beginTurn(): void {
  readsUntil = performance.now() + TURN_LIMIT;
}

const nextBatches: (() => void)[] = [];

/** Reads a batch in the next turn. Batches beyond `TURN_LIMIT` wait for another turn, so that requests can arrive. */
function inNextTurn(dispatch: () => void): void {
  if (nextBatches.push(dispatch) === 1) setImmediate(readBatches);
}

function readBatches(): void {
  beginTurn();
  do nextBatches.shift()?.();
  while (nextBatches.length > 0 && performance.now() < readsUntil);
  if (nextBatches.length > 0) setImmediate(readBatches);
}

/** Returns the first values directly and the others as promises, which settle in later turns, as do those of `load`. */
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

/** Returns a function that creates and caches one loader for each distinct `PageRequest`. */
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
