import { readFileSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { Kind } from 'graphql';
import { vi } from 'vitest';
import * as client from '../../packages/client/src/index.ts';
import {
  CALLS,
  type Stage,
  costOf,
  createLabel,
  createSchema,
  currentSessionId,
  describe,
  expect,
  generatePin,
  seedPortal,
  stageTest as test,
} from '../testkit/index.ts';

/** What `docs/screens.md` says of an operation. */
interface Row {
  readonly screen: string;
  readonly operation: string;
  readonly cost: number;
  readonly statements: number;
}

const rows = readFileSync('docs/screens.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (.+?) +\| `(\w+)` +\| +(\d+) \| +(\d+) \|$/u.exec(line))
  .flatMap((match): Row[] => {
    if (match === null) return [];
    const [, screen = '', operation = '', cost, statements] = match;
    return [{ screen, operation, cost: Number(cost), statements: Number(statements) }];
  });

interface Document extends DocumentNode {
  readonly documentId: string;
}

/** The documents of the package, by the names of their operations. */
const documents = new Map(
  Object.entries(client).flatMap(([name, value]): [string, Document][] =>
    name.endsWith('Document') ? [[name.replace(/Document$/u, ''), value as unknown as Document]] : [],
  ),
);

interface Call {
  readonly token: string | null;
  readonly variables: Record<string, unknown>;
}
type Prepare = (on: Stage) => Call | Promise<Call>;

const byUser =
  (variables: (on: Stage) => Record<string, unknown> | Promise<Record<string, unknown>> = () => ({})): Prepare =>
  async (on) => ({ token: on.token, variables: await variables(on) });

/** A call of each query of the package, with the variables of the screen: a page of a table has 50 rows. */
const QUERIES: Readonly<Record<string, Prepare>> = {
  PortalSettings: () => ({ token: null, variables: {} }),
  ThisDevice: ({ device }) => ({ token: device.token, variables: {} }),
  CurrentSession: byUser(),
  MySessions: byUser(),
  MyProfile: byUser(),
  MyDevices: byUser(),
  MyDevice: byUser(({ device }) => ({ id: device.id })),
  MyHistory: byUser(),
  MyOneTimePins: byUser(({ device }) => ({ deviceId: device.id })),
  AdminPortal: byUser(),
  AdminStart: byUser(),
  Search: byUser(() => ({ text: 'ada' })),
  Users: byUser(() => ({ filter: { search: 'a', status: 'ACTIVE' }, first: 50 })),
  UserDetails: byUser(({ id }) => ({ id })),
  AssignRolesDialog: byUser(({ id, story }) => ({ userIds: [id, story.userId] })),
  Devices: byUser(() => ({ filter: { status: 'ACTIVE' }, first: 50 })),
  DeviceFilters: byUser(),
  DeviceDetails: byUser(({ device }) => ({ id: device.id })),
  Labels: byUser(() => ({ first: 50 })),
  LabelDetails: byUser(async ({ app, token, device }) => {
    const id = await createLabel(app, token, 'Berlin');
    await app.mutate('labelDevices', { id, deviceIds: [device.id] }, token);
    return { id };
  }),
  Policies: byUser(() => ({ first: 50 })),
  PolicyDevices: byUser(({ story }) => ({ id: story.defaultPolicyId })),
  PolicyEditor: byUser(({ story }) => ({ id: story.defaultPolicyId, first: 50 })),
  LicensedProducts: byUser(),
  PreviewEligibility: byUser(() => ({ change: { setLicensedProducts: { licensed: [] } } })),
  AuditEvents: byUser(() => ({ filter: { outcome: 'SUCCESS' }, first: 50 })),
  AuditEventDetails: byUser(async ({ app, token }) => {
    const { data } = await app.send('{ auditEvents(first: 1) { nodes { id } } }', {}, token);
    return (data as { auditEvents: { nodes: { id: string }[] } }).auditEvents.nodes[0] ?? {};
  }),
};

const nameOfField = (document: DocumentNode): string => {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the first definition is no operation');
  const [field] = operation.selectionSet.selections;
  return field?.kind === Kind.FIELD ? field.name.value : '';
};

/** A call of an operation: of a mutation, the one that succeeds in every test of the mutation. */
async function callOf(name: string, document: DocumentNode, stage: Stage): Promise<Call> {
  const query = QUERIES[name];
  if (query !== undefined) return query(stage);
  const { token, input } = await CALLS[nameOfField(document) as keyof typeof CALLS](stage);
  return { token, variables: { input } };
}

interface Answer {
  readonly errors?: unknown;
  readonly data?: Readonly<Record<string, { readonly __typename?: string } | null>>;
}

async function send({ app }: Stage, document: Document | undefined, { token, variables }: Call): Promise<Answer> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ documentId: document?.documentId, variables }),
  });
  return (await response.json()) as Answer;
}

/** Runs work and counts the statements: those in the server's thread, without the edges of transactions, and the scans. */
async function countStatements({ app }: Stage, work: () => Promise<void>): Promise<number> {
  app.sql.statements = [];
  const scans = vi.spyOn(app.deps.db.scans, 'query');
  await work();
  const statements = app.sql.statements.filter((text) => !/^(?:BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/u.test(text));
  const count = statements.length + scans.mock.calls.length;
  scans.mockRestore();
  return count;
}

const schema = createSchema();

describe('docs/screens.md', () => {
  test('lists every operation of the package, and no other', () => {
    expect([...new Set(rows.map(({ operation }) => operation))].sort()).toEqual([...documents.keys()].sort());
  });

  test.for(['Users', 'Devices', 'AuditEvents'])(
    'is right that the number of statements of %s does not depend on the number of rows',
    async (name, { stage }) => {
      const { app, token, device, story } = stage;
      await seedPortal(app, { users: 60, devicesEach: 1 });
      for (let time = 0; time < 20; time++) {
        for (const { id } of [device, story.device]) await app.mutate('renameDevice', { id, name: `${time}` }, token);
        await createLabel(app, token, `label ${time}`);
      }
      const counts: number[] = [];
      for (const first of [5, 50]) {
        const count = await countStatements(stage, async () => {
          const { data } = await send(stage, documents.get(name), { token, variables: { first } });
          expect(Object.values(data ?? {})).toMatchObject([{ nodes: { length: first } }]);
        });
        counts.push(count);
      }
      expect(counts[1]).toBe(counts[0]);
    },
  );

  test.for([...documents])(
    'says what %s costs, and how many statements it runs',
    async ([name, document], { stage }) => {
      await generatePin(stage.app, { userToken: stage.token, device: stage.device });
      await currentSessionId(stage.app, stage.token);
      const { token, variables } = await callOf(name, document, stage);
      let answer: Answer = {};
      const statements = await countStatements(stage, async () => {
        answer = await send(stage, document, { token, variables });
      });
      expect(answer.errors).toBeUndefined();
      const [result] = Object.values(answer.data ?? {});
      if (QUERIES[name] === undefined) expect(result?.__typename).toMatch(/Success$|Authorized$/u);
      else expect(result).not.toBeNull();
      const measured = { cost: costOf(schema, document, variables), statements };
      for (const { screen, cost, statements: documented } of rows.filter(({ operation }) => operation === name)) {
        expect({ cost, statements: documented }, screen).toEqual(measured);
      }
    },
  );
});
