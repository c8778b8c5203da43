import { type DocumentNode, print } from 'graphql';
import type { Logger as SqlLogger } from 'typeorm';
import {
  type InputOf,
  type MutationName,
  type Outcome,
  type RoleCode,
  type TadaDocumentNode,
  mutationText,
} from './graphql.ts';
import type { TestDatabase } from './databases.ts';
import { PEPPER } from '../../packages/testkit/src/pepper.ts';
import { PASSWORD } from '../../packages/testkit/src/people.ts';
import { type RunningServer, startServer } from '../../packages/testkit/src/start-server.ts';
import { TestClock } from '../../packages/testkit/src/test-clock.ts';
import { type AppParts, OPERATOR, ROLE_CODES, createUser } from './server.ts';

export { PASSWORD, TestClock };

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

/** A GraphQL response over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: { message: string; path?: string[]; extensions: { code: string; requestId?: string } }[] | undefined;
}

/** Thrown by `execute` and `mutate` for a response with top-level errors. */
export class TopLevelError extends Error {
  readonly code: string | undefined;

  constructor(errors: NonNullable<Answer['errors']>) {
    super(JSON.stringify(errors));
    this.code = errors[0]?.extensions.code;
  }
}

/** A server on a free port, and the ways to call it. */
export interface TestApp extends RunningServer {
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly sql: StatementCounter;
  /** Sends any operation, well-formed or not. */
  send(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<Answer>;
  /** Sends a typed operation and returns its data. Throws on top-level errors. */
  execute<Result, Variables extends object>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    token?: string | null,
  ): Promise<Result>;
  /** Sends the mutation `name` and returns its result with what `selection` adds. Throws on top-level errors. */
  mutate<Name extends MutationName, const Selection extends string = ''>(
    name: Name,
    input: InputOf<Name>,
    token?: string | null,
    selection?: Selection,
  ): Promise<Outcome<Name, Selection>>;
  /** Creates a user by the use case and returns the ID. */
  user(username: string, roles?: readonly RoleCode[]): Promise<string>;
  /** Signs in and returns the session token. */
  signIn(username: string, password?: string): Promise<string>;
  /** Creates a user with every role, signs in and returns the session token. */
  admin(): Promise<string>;
}

export interface TestAppOptions {
  readonly database: TestDatabase;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the Secure Apps Manager is served, as in the demo. */
  readonly secureAppsManager?: boolean;
  readonly clock?: TestClock;
  readonly parts?: AppParts;
  readonly pepper?: string;
}

/** Starts a server on a free port. Tests take it from the fixtures `app` and `startApp`, which also stop it. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const { database, clock = new TestClock() } = options;
  const sql = new StatementCounter();
  const app = await startServer({
    databaseUrl: database.url,
    migrate: database.isMigrated !== true,
    pepper: options.pepper ?? PEPPER,
    clock,
    env: options.env ?? {},
    secureAppsManager: options.secureAppsManager ?? false,
    parts: { sqlLogger: sql, openDatabase: database.openDatabase, ...options.parts },
  });
  const { url } = app;

  const send: TestApp['send'] = async (query, variables = {}, token = null) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data: body.data, errors: body.errors };
  };
  const dataOf = async (query: string, variables: object, token?: string | null): Promise<unknown> => {
    const answer = await send(query, { ...variables }, token);
    if (answer.errors !== undefined) throw new TopLevelError(answer.errors);
    return answer.data;
  };
  const mutate = async <Name extends MutationName, Selection extends string = ''>(
    name: Name,
    input: InputOf<Name>,
    token?: string | null,
    selection?: Selection,
  ): Promise<Outcome<Name, Selection>> => {
    const data = await dataOf(mutationText(name, selection), { input }, token);
    return (data as Record<Name, Outcome<Name, Selection>>)[name];
  };
  const user: TestApp['user'] = async (username, roles = []) => {
    const input = { username, password: PASSWORD, mustChangePassword: false, roles };
    const outcome = await createUser(app.deps, OPERATOR, input);
    if (outcome.__typename !== 'CreateUserSuccess') throw new Error(outcome.__typename);
    return outcome.user.id;
  };
  const signIn: TestApp['signIn'] = async (username, password = PASSWORD) => {
    const result = await mutate('signIn', { username, password }, null, '... on SignInSuccess { sessionToken }');
    return given(assertType(result, 'SignInSuccess').sessionToken);
  };
  return {
    ...app,
    clock,
    database,
    sql,
    send,
    execute: async <Result>(document: DocumentNode, variables: object, token?: string | null) =>
      (await dataOf(print(document), variables, token)) as Result,
    mutate,
    user,
    signIn,
    async admin() {
      await user('root', ROLE_CODES);
      return signIn('root');
    },
  };
}

/** The type of a mutation's result, or the code of the top-level error in its place. */
export async function typeOrCode(sent: Promise<{ readonly __typename: string }>): Promise<string> {
  try {
    return (await sent).__typename;
  } catch (error) {
    if (error instanceof TopLevelError && error.code !== undefined) return error.code;
    throw error;
  }
}

/** The result of a mutation that succeeded. Throws when it failed. */
export function succeeded<Result extends { readonly __typename: string }>(
  result: Result,
): Extract<Result, { readonly __typename: `${string}Success` }> {
  if (!result.__typename.endsWith('Success')) throw new Error(`failed: ${JSON.stringify(result)}`);
  return result as Extract<Result, { readonly __typename: `${string}Success` }>;
}

/** A value that must not be null, such as a token that was not delivered in a cookie. */
export function given<T>(value: T | null): T {
  if (value === null) throw new Error('is null');
  return value;
}

/** The result as one type of its union. Throws when it is another, or null. */
export function assertType<Result extends { readonly __typename: string }, Name extends Result['__typename']>(
  result: Result | null,
  typename: Name,
): Extract<Result, { readonly __typename: Name }> {
  if (result?.__typename !== typename) throw new Error(`not ${typename}: ${JSON.stringify(result)}`);
  return result as Extract<Result, { readonly __typename: Name }>;
}
