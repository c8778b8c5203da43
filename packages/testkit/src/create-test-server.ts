import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { type Call, type Document, authorizationOf, dataOf, textOf } from './execute.ts';
import { createPerson, tellStory } from './fixtures.ts';
import type { Person, RoleCode, Story } from './people.ts';
import { PEPPER } from './pepper.ts';
import { createContext } from './server.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { TestClock } from './test-clock.ts';

export interface TestServerOptions {
  /** The first time on the clock; 1 March 2026, 9:00 UTC by default. */
  readonly now?: Date;
  /**
   * Variables of the server, as its documentation on configuration describes them. By default, limits on time and on
   * attempts are so high that no test meets them by chance.
   */
  readonly env?: Readonly<Record<string, string>>;
}

/** Sends an operation. The document determines the types of the variables and of the data. */
export type Execute = <Result, Variables>(
  document: Document<Result, Variables>,
  ...call: Call<Variables>
) => Promise<Result>;

/** A PinPortal server in this process, with an empty database of its own. */
export interface TestServer {
  /** The address of the GraphQL API, such as `http://127.0.0.1:40123/graphql`. */
  readonly url: string;
  /** The only clock of the server. It stands until the test advances it. */
  readonly clock: Pick<TestClock, 'now' | 'advance'>;
  /** Sends an operation over HTTP and returns its data. Throws `OperationError` if the response has errors. */
  readonly execute: Execute;
  /** The same without HTTP: faster, and without the limits on requests. */
  readonly executeOperation: Execute;
  /** Creates an active user with these roles, who is signed in. */
  createPerson(username: string, roles?: readonly RoleCode[]): Promise<Person>;
  /** Sets up the recovery: an administrator, a licence, a policy that allows it, and a user with an iPhone. */
  tellStory(): Promise<Story>;
  /** Everything that the server has logged, as JSON lines. */
  logged(): string;
  /** Stops the server and deletes its database. */
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port of 127.0.0.1, with SQLite in a temporary folder. It is the real server: only hashes are
 * cheap, and the clock is yours.
 *
 * @example
 * const server = await createTestServer();
 * const { user, device } = await server.tellStory();
 * const data = await server.execute(GenerateOneTimePinDocument, { input: { deviceId: device.id } }, user);
 * await server.stop();
 */
export async function createTestServer({ now, env = {} }: TestServerOptions = {}): Promise<TestServer> {
  const template = await migratedTemplate();
  const folder = await temporaryFolder();
  const file = join(folder, 'pinportal.sqlite');
  const clock = new TestClock(now?.getTime());
  const remove = () => rm(folder, { recursive: true, force: true });
  const running = await copyFile(template, file)
    .then(() => startServer({ ...serverOn(file), migrate: false, clock, env: { PLAYGROUND: 'false', ...env } }))
    .catch(async (error: unknown) => {
      await remove();
      throw error;
    });
  return testServer(running, clock, remove);
}

function testServer(running: RunningServer, clock: TestClock, remove: () => Promise<void>): TestServer {
  const url = `${running.url}/graphql`;
  const stop = async () => {
    await running.stop();
    await remove();
  };
  const server: TestServer = {
    url,
    clock,
    async execute<Result, Variables>(
      document: Document<Result, Variables>,
      ...[variables, as = null]: Call<Variables>
    ): Promise<Result> {
      const authorization = authorizationOf(as);
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: JSON.stringify({ query: textOf(document), variables }),
      });
      return dataOf((await response.json()) as FormattedExecutionResult) as Result;
    },
    async executeOperation<Result, Variables>(
      document: Document<Result, Variables>,
      ...[variables, as = null]: Call<Variables>
    ): Promise<Result> {
      const request = {
        requestId: 'executeOperation',
        authorization: authorizationOf(as),
        cookie: null,
        isBackground: false,
        address: '127.0.0.1',
      };
      const contextValue = await createContext(running.deps, request);
      const { body } = await running.http.apollo.executeOperation(
        { query: textOf(document), variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The server sends no incremental results.');
      // Scalars as a client receives them, and objects with a prototype, which assertions compare.
      return dataOf(JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult) as Result;
    },
    createPerson: (username, roles = []) => createPerson(running.deps, server, { username, roles }),
    tellStory: () => tellStory(running.deps, server),
    logged: running.logged,
    stop,
  };
  return server;
}

function serverOn(file: string) {
  return { databaseUrl: `sqlite:${file}`, pepper: PEPPER };
}

let template: Promise<string> | undefined;

/** A migrated file, which each server copies: that takes a fraction of the time of migrating. Made once in a process. */
function migratedTemplate(): Promise<string> {
  return (template ??= createTemplate());
}

async function createTemplate(): Promise<string> {
  const folder = await temporaryFolder();
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'pinportal.sqlite');
  const server = await startServer({
    ...serverOn(file),
    migrate: true,
    clock: new TestClock(0),
    env: { PLAYGROUND: 'false' },
  });
  await server.stop();
  return file;
}

/** In memory if the system has such a folder: syncing every commit to the disk takes most of the time of a test. */
function temporaryFolder(): Promise<string> {
  return mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pinportal-test-'));
}
