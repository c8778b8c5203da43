import { existsSync, readdirSync } from 'node:fs';
import { type DocumentNode, type GraphQLSchema, Kind, execute, graphql, isInputType, typeFromAST } from 'graphql';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { GenerateOneTimePinDocument, SignInDocument } from '../../packages/client/src/index.ts';
import { OperationError, createTestServer } from '../../packages/testkit/src/index.ts';
import { createMockSchema } from '../../packages/testkit/src/mocks.ts';
import { handlers } from '../../packages/testkit/src/msw.ts';
import { sample } from '../testkit/operations.ts';

const FOLDER = '/dev/shm';
const databases = () =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.startsWith('pinportal-test-')) : [];

describe('createTestServer', () => {
  test('executes typed documents over HTTP and directly, for whoever asks', async () => {
    const server = await createTestServer();
    try {
      const { user, admin, device } = await server.tellStory();
      const input = { deviceId: device.id };
      const { generateOneTimePin } = await server.execute(GenerateOneTimePinDocument, { input }, user);
      if (generateOneTimePin.__typename !== 'GenerateOneTimePinSuccess') throw new Error(generateOneTimePin.message);
      expectTypeOf(generateOneTimePin.pin).toEqualTypeOf<string>();
      expect(generateOneTimePin.pin).toMatch(/^\d{8}$/u);
      // A PIN of a device that is not the caller's.
      expect(await server.executeOperation(GenerateOneTimePinDocument, { input }, admin)).toMatchObject({
        generateOneTimePin: { __typename: 'NotFound', code: 'NOT_FOUND' },
      });
      for (const send of [server.execute, server.executeOperation]) {
        expect(await send('{ viewer { username } }', {}, user)).toEqual({ viewer: { username: 'ada' } });
        expect(await send('{ viewer { username } }', {}, user.token)).toEqual({ viewer: { username: 'ada' } });
        expect(await send('{ thisDevice { registeredAt } }', {}, device)).toEqual({
          thisDevice: { registeredAt: '2026-03-01T09:00:00.000Z' },
        });
        const error = await send('{ viewer { username } }').catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(OperationError);
        expect(error).toMatchObject({ code: 'UNAUTHENTICATED', data: null });
      }
    } finally {
      await server.stop();
    }
  });

  test('has a clock, settings and people of its own', async () => {
    const now = new Date('2030-01-01T00:00:00Z');
    const server = await createTestServer({ now, env: { ONE_TIME_PIN_LENGTH: '10' } });
    const other = await createTestServer();
    try {
      expect(await server.execute('{ portalSettings { oneTimePinLength } }')).toEqual({
        portalSettings: { oneTimePinLength: 10 },
      });
      const auditor = await server.createPerson('auditor', ['VIEW_AUDIT_LOG']);
      const session = '{ currentSession { createdAt isCurrent } }';
      expect(await server.execute(session, {}, auditor)).toMatchObject({
        currentSession: { createdAt: '2030-01-01T00:00:00.000Z' },
      });
      server.clock.advance(8 * 60 * 60 * 1000);
      await expect(server.execute(session, {}, auditor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(server.clock.now()).toBe(now.getTime() + 8 * 60 * 60 * 1000);
      // The other server knows nobody of this one.
      const input = { username: 'auditor', password: 'correct horse battery' };
      expect(await other.execute(SignInDocument, { input })).toMatchObject({
        signIn: { __typename: 'InvalidCredentials' },
      });
    } finally {
      await Promise.all([server.stop(), other.stop()]);
    }
  });

  test('leaves nothing behind, also if it cannot start', async () => {
    await (await createTestServer()).stop(); // makes the template, which stays until the process ends
    const before = databases();
    const server = await createTestServer();
    expect(databases().length).toBeGreaterThanOrEqual(before.length);
    await server.stop();
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    await expect(createTestServer({ env: { ONE_TIME_PIN_LENGTH: 'seven' } })).rejects.toThrow('ONE_TIME_PIN_LENGTH');
    const left = databases().filter((name) => !before.includes(name));
    expect(left.filter((name) => readdirSync(`${FOLDER}/${name}`).length === 0)).toEqual([]);
  });
});

/** A value of each variable that must have one. */
function variablesOf(schema: GraphQLSchema, { definitions }: DocumentNode): Record<string, unknown> {
  const variables = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    variables.flatMap(({ variable, type, defaultValue }) => {
      const inputType = typeFromAST(schema, type);
      const isRequired = type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
      if (!isRequired || !isInputType(inputType)) return [];
      return [[variable.name.value, sample(inputType, variable.name.value, false)]];
    }),
  );
}

describe('mocks', () => {
  const run = (source: string, mocks = {}) => graphql({ schema: createMockSchema(mocks), source });

  test('answer every operation, the same each time apart from IDs', async () => {
    const source = `{
      viewer { username createdAt canGenerateOneTimePin devices { nodes { name platform status } totalCount pageInfo { hasNextPage } } }
    }`;
    const first = await run(source);
    expect(first.errors).toBeUndefined();
    const device = { name: 'text', platform: 'IOS', status: 'ACTIVE' };
    expect(JSON.parse(JSON.stringify(first.data))).toEqual({
      viewer: {
        username: 'text',
        createdAt: '2026-03-01T09:00:00.000Z',
        canGenerateOneTimePin: true,
        devices: { nodes: [device, device], totalCount: 2, pageInfo: { hasNextPage: false } },
      },
    });
    expect(await run(source)).toEqual(first);
    expect(await run('{ viewer { id } }')).toMatchObject({
      data: { viewer: { id: expect.stringMatching(/^user_/u) as string } },
    });
  });

  test('succeed in a mutation, or fail with the code and message of the failure that a test names', async () => {
    const source = `mutation { signIn(input: { username: "ada", password: "x" }) { __typename ... on UserError { code message } } }`;
    expect(await run(source)).toMatchObject({ data: { signIn: { __typename: 'SignInSuccess' } } });
    for (const [__typename, code] of [
      ['InvalidCredentials', 'INVALID_CREDENTIALS'],
      ['PasswordChangeRequired', 'PASSWORD_CHANGE_REQUIRED'],
      ['InvalidInput', 'INVALID_INPUT'],
    ] as const) {
      expect(await run(source, { SignInResult: () => ({ __typename }) })).toMatchObject({
        data: { signIn: { __typename, code, message: expect.stringMatching(/^[A-Z].*\.$/u) as string } },
      });
    }
  });

  test('answer all documents of the client', async () => {
    const client: Readonly<Record<string, unknown>> = await import('../../packages/client/src/index.ts');
    const schema = createMockSchema();
    const documents = Object.values(client).filter(
      (value): value is typeof SignInDocument => typeof value === 'object' && value !== null && 'documentId' in value,
    );
    expect(documents.length).toBeGreaterThan(50);
    for (const document of documents) {
      const result = await execute({ schema, document, variableValues: variablesOf(schema, document) });
      expect(result.errors, document.documentId).toBeUndefined();
    }
  });
});

describe('handlers for Mock Service Worker', () => {
  const worker = setupServer(
    ...handlers({ url: 'https://pinportal.example.com/graphql', mocks: { User: () => ({ username: 'grace' }) } }),
  );
  beforeAll(() => {
    worker.listen({ onUnhandledRequest: 'error' });
  });
  afterAll(() => {
    worker.close();
  });

  const post = async (body: object) => {
    const response = await fetch('https://pinportal.example.com/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  test('answer a query, and a document of the client by its ID', async () => {
    expect(await post({ query: '{ viewer { username } }' })).toEqual({
      status: 200,
      body: { data: { viewer: { username: 'grace' } } },
    });
    const variables = { input: { username: 'ada', password: 'x' } };
    expect(await post({ documentId: SignInDocument.documentId, variables })).toMatchObject({
      status: 200,
      body: { data: { signIn: { __typename: 'SignInSuccess' } } },
    });
  });

  test('refuse an unknown ID as the server does', async () => {
    expect(await post({ documentId: 'sha256:0' })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'DOCUMENT_NOT_FOUND' } }] },
    });
  });
});
