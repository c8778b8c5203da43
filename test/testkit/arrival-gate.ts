import pg from 'pg';
import { vi } from 'vitest';
import type { SecretHasher, SecretKind } from '../../src/platform/security/secret-hasher.ts';
import type { TestApp } from './test-app.ts';

/** How long the last of `expected` may take to arrive; 200 hashes on two busy cores need some seconds. */
const patience = (expected: number): number => 50_000 + expected * 50;

/**
 * Holds everybody who arrives until all have arrived, and then lets all go at once. Whoever comes later passes.
 * Sending many requests at the same time is not enough to make them meet: the first is often done before the last
 * has been read from its socket.
 */
export class ArrivalGate {
  readonly #expected: number;
  readonly #open: Promise<void>;
  #arrived = 0;
  #letAllGo: () => void = () => undefined;
  #giveUp: (error: Error) => void = () => undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor(expected: number) {
    this.#expected = expected;
    this.#open = new Promise((resolve, reject) => {
      this.#letAllGo = resolve;
      this.#giveUp = reject;
    });
    this.#open.catch(() => undefined); // whoever waits sees the error; nobody waiting is no error
  }

  /** How many have arrived so far. */
  get arrived(): number {
    return this.#arrived;
  }

  arrive(): Promise<void> {
    this.#arrived++;
    this.#deadline ??= setTimeout(() => {
      this.#giveUp(new Error(`only ${this.#arrived} of ${this.#expected} arrived`));
    }, patience(this.#expected));
    if (this.#arrived >= this.#expected) {
      clearTimeout(this.#deadline);
      this.#letAllGo();
    }
    return this.#open;
  }
}

/**
 * Holds every comparison of a kind of secret, with its outcome already in hand, until `expected` requests have theirs.
 * A use case verifies outside any unit of work and decides in one behind it: so at that moment all requests believe
 * that their secret is right, and every single one is about to spend it.
 */
export function holdVerified(app: TestApp, kind: SecretKind, expected: number): ArrivalGate {
  const gate = new ArrivalGate(expected);
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  vi.spyOn(hasher, 'verify').mockImplementation(async (of, hash, secret) => {
    const matches = await verify(of, hash, secret);
    if (of === kind) await gate.arrive();
    return matches;
  });
  return gate;
}

/** The same for use cases that hash a new secret before their unit of work. */
export function holdHashed(app: TestApp, kind: SecretKind, expected: number): ArrivalGate {
  const gate = new ArrivalGate(expected);
  const { hasher } = app.deps;
  const hash: SecretHasher['hash'] = hasher.hash.bind(hasher);
  vi.spyOn(hasher, 'hash').mockImplementation(async (of, secret) => {
    const hashed = await hash(of, secret);
    if (of === kind) await gate.arrive();
    return hashed;
  });
  return gate;
}

/** The same for use cases that hash nothing: holds them at the door of their first unit of work. */
export function holdWrites(app: TestApp, expected: number): ArrivalGate {
  const gate = new ArrivalGate(expected);
  const { db } = app.deps;
  const write = db.write.bind(db);
  vi.spyOn(db, 'write').mockImplementation(async (work) => {
    await gate.arrive();
    return write(work);
  });
  return gate;
}

/**
 * For servers in processes of their own, on one PostgreSQL: holds every unit of work that locks or changes a row of
 * the table until `expected` of them wait there, and then lets all go. Answers how many there were.
 */
export async function holdTable(databaseUrl: string, table: string, expected: number): Promise<() => Promise<number>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  return async () => {
    const deadline = performance.now() + patience(expected);
    let waiting = 0;
    while (waiting < expected && performance.now() < deadline) {
      const { rows } = await client.query<{ count: string }>(
        `SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '${table}'::regclass`,
      );
      waiting = Number(rows[0]?.count);
    }
    await client.query('COMMIT');
    await client.end();
    return waiting;
  };
}
