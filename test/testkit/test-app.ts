import { Writable } from 'node:stream';
import type { Logger as SqlLogger } from 'typeorm';
import { type App, type AppParts, makeApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { RoleCode } from '../../src/generated/resolvers.ts';
import type { Clock, TimeSource } from '../../src/platform/clock.ts';
import type { HashingCost } from '../../src/platform/security/secret-hasher.ts';
import { createUser } from '../../src/user/create-user.ts';
import { ROLE_CODES } from '../../src/role/roles.ts';
import { type DatabaseKind, type EmptyDatabase, emptyDatabase } from './databases.ts';

export const PEPPER = 'a pepper for tests, of sufficient length';
export const PASSWORD = 'correct horse battery';

/** The same argon2id with the least memory it takes: tests hash much, and few of them ask what a hash costs. */
const CHEAP: HashingCost = { memoryCost: 8, timeCost: 1 };

/** A clock that stands until it is told to go on. */
export class TestClock implements Clock, TimeSource {
  #now: number;
  #monotonic = 0;

  constructor(now = Date.UTC(2026, 2, 1, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  readonly wall = (): number => this.#now;
  readonly monotonic = (): number => this.#monotonic;

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.#monotonic += milliseconds;
  }

  /** Sets the clock wrong: forward, or back with a negative number. */
  set(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Counts SQL statements, and keeps their texts. */
export class StatementCounter implements SqlLogger {
  statements: string[] = [];

  logQuery(statement: string): void {
    this.statements.push(statement);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** A GraphQL answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What a test reads out of an answer is checked by its expectations, not by types.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: { message: string; path?: string[]; extensions: { code: string; requestId?: string } }[] | undefined;
}

export interface TestApp extends App {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: EmptyDatabase;
  readonly sql: StatementCounter;
  /** Everything the server has logged. */
  readonly logged: () => string;
  /** Sends an operation over HTTP. */
  send(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Answer>;
  /** Sends `mutation { name(input) { selection } }` and answers its result. Throws on top-level errors. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  mutate(name: string, input: Record<string, unknown>, token?: string | null, selection?: string): Promise<any>;
  /** Creates a user by the use case and answers the id. */
  user(username: string, roles?: readonly RoleCode[]): Promise<string>;
  /** Signs in and answers the session token. */
  signIn(username: string, password?: string): Promise<string>;
  /** A user with every role, signed in. */
  admin(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  readonly env?: Record<string, string>;
  readonly database?: EmptyDatabase;
  readonly clock?: TestClock;
  readonly parts?: AppParts;
  readonly pepper?: string;
}

/** A real server on a free port, on an empty database of its own (or on the one that is given). */
export async function startApp(kind: DatabaseKind, options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await emptyDatabase(kind));
  const clock = options.clock ?? new TestClock();
  const sql = new StatementCounter();
  const lines: string[] = [];
  const logTo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    MIGRATE_ON_START: 'true',
    HASHING_QUEUE: '100000',
    LIMIT_PER_DEVICE: '1000000',
    LIMIT_PER_ACCOUNT: '1000000',
    LIMIT_PER_ADDRESS: '1000000',
    LOG_LEVEL: 'info',
    ...options.env,
  });
  const app = await makeApp(config, options.pepper ?? PEPPER, {
    time: clock,
    hashingCost: CHEAP,
    refusalDelay: 0,
    sqlLogger: sql,
    logTo,
    ...options.parts,
  });
  const url = await app.http.listen();

  const send = async (
    query: string,
    variables: Record<string, unknown> = {},
    token?: string | null,
  ): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === undefined || token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data: body.data, errors: body.errors };
  };
  const mutate: TestApp['mutate'] = async (name, input, token, selection = '') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await send(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ${selection} } }`,
      { input },
      token,
    );
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return (answer.data as Record<string, unknown>)[name];
  };
  const user: TestApp['user'] = async (username, roles = []) => {
    const outcome = await createUser(
      app.deps,
      { actor: { kind: 'operator' }, requestId: null, address: null },
      { username, password: PASSWORD, roles },
    );
    if (outcome.__typename !== 'CreateUserSuccess') throw new Error(outcome.message);
    return outcome.user.id;
  };
  const signIn: TestApp['signIn'] = async (username, password = PASSWORD) => {
    const result = (await mutate('signIn', { username, password }, null, '... on SignInSuccess { sessionToken }')) as {
      sessionToken?: string;
      message?: string;
    };
    if (result.sessionToken === undefined) throw new Error(result.message);
    return result.sessionToken;
  };
  return {
    ...app,
    url,
    clock,
    database,
    sql,
    logged: () => lines.join(''),
    send,
    mutate,
    user,
    signIn,
    async admin() {
      await user('root', ROLE_CODES);
      return signIn('root');
    },
    async stop() {
      await app.close();
      if (options.database === undefined) await database.drop();
    },
  };
}
