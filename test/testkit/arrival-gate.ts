import pg from 'pg';
import type { TestApp } from './app.ts';
import type { SecretKind } from './server.ts';
import { afterHash, afterVerify, beforeWrite } from './spies.ts';
import { until } from './until.ts';

/**
 * Holds every arrival until the expected number has arrived, and then releases all. Later arrivals pass. Sending many
 * requests at the same time does not make them meet: the first is often done before the last is read from its socket.
 * When fewer arrive, all wait until the test's own timeout.
 */
export class ArrivalGate {
  readonly #expected: number;
  readonly #open: Promise<void>;
  #arrived = 0;
  #release: () => void = () => undefined;

  constructor(expected: number) {
    this.#expected = expected;
    this.#open = new Promise((resolve) => (this.#release = resolve));
  }

  /** How many have arrived so far. */
  get arrived(): number {
    return this.#arrived;
  }

  arrive(): Promise<void> {
    this.#arrived++;
    if (this.#arrived >= this.#expected) this.#release();
    return this.#open;
  }
}

/** A gate on a server, which `restore` takes away again. */
export interface GateOnServer {
  readonly arrived: number;
  readonly restore: () => void;
}

/**
 * Holds every comparison of a kind of secret, after its outcome is known, until `expected` requests have theirs. A use
 * case compares before its transaction: at that moment all requests know that their secret is correct, and each is
 * about to use it.
 */
export function holdVerified(app: TestApp, kind: SecretKind, expected: number): GateOnServer {
  return gateOn(expected, (arrive) => afterVerify(app, kind, arrive));
}

/** The same for use cases that hash a new secret before their transaction. */
export function holdHashed(app: TestApp, kind: SecretKind, expected: number): GateOnServer {
  return gateOn(expected, (arrive) => afterHash(app, kind, arrive));
}

/** The same for use cases that hash nothing: holds them before their first transaction. */
export function holdWrites(app: TestApp, expected: number): GateOnServer {
  return gateOn(expected, (arrive) => beforeWrite(app, arrive));
}

function gateOn(
  expected: number,
  place: (arrive: () => Promise<void>) => { readonly restore: () => void },
): GateOnServer {
  const gate = new ArrivalGate(expected);
  const { restore } = place(() => gate.arrive());
  return {
    get arrived() {
      return gate.arrived;
    },
    restore,
  };
}

/**
 * For servers in processes of their own, on one PostgreSQL: holds every transaction that locks or changes a row of the
 * table. The returned function waits until at least `expected` of them wait there, and releases them.
 */
export async function holdTable(databaseUrl: string, table: string, expected: number): Promise<() => Promise<void>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  return async () => {
    await until(async () => {
      const { rows } = await client.query<{ count: string }>(
        `SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '${table}'::regclass`,
      );
      return Number(rows[0]?.count) >= expected;
    });
    await client.query('COMMIT');
    await client.end();
  };
}
