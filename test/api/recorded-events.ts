import {
  type Answer,
  type InputOf,
  type MutationName,
  type Outcome,
  type ResultOf,
  type TestApp,
  graphql,
  mutationText,
  test as base,
} from '../testkit/index.ts';

/** The fields of an event. */
export const EVENT =
  `id occurredAt action outcome reason actor { kind displayName node { id } } subject { kind displayName node { id } } details { name value } requestId
  chain { lane sequence previousHash hash }` as const;

/** A device to be registered, without the proof. */
export const PHONE = { name: 'My iPhone', model: 'iPhone 17', osVersion: '26.1', platform: 'IOS' } as const;

const EVENTS = graphql(`query ($first: Int!) { auditEvents(first: $first) { nodes { ${EVENT} } } }`);
const VIEWER_ID = graphql('{ viewer { id } }');

export type Event = ResultOf<typeof EVENTS>['auditEvents']['nodes'][number];
/** A mutation to be sent, and by whom. */
export type Call<Name extends MutationName, Selection extends string> = readonly [
  name: Name,
  input: InputOf<Name>,
  token: string | null,
  selection?: Selection,
];

export async function countEvents(app: TestApp): Promise<number> {
  const [row] = await app.deps.db.dataSource.query<{ count: number | string }[]>(
    'SELECT count(*) AS count FROM audit_events',
  );
  return Number(row?.count);
}

export async function newestEvents(app: TestApp, adminToken: string, count: number): Promise<Event[]> {
  if (count === 0) return [];
  return (await app.execute(EVENTS, { first: count }, adminToken)).auditEvents.nodes;
}

/** Sends a mutation and returns what it wrote to the audit log, newest first. */
export async function observe<Name extends MutationName, const Selection extends string = ''>(
  app: TestApp,
  adminToken: string,
  [name, input, token, selection]: Call<Name, Selection>,
): Promise<{ answer: Answer; result: Outcome<Name, Selection> | undefined; events: Event[] }> {
  const before = await countEvents(app);
  const answer = await app.send(mutationText(name, selection), { input }, token);
  const data = answer.data as Record<Name, Outcome<Name, Selection>> | null | undefined;
  return {
    answer,
    result: data?.[name],
    events: await newestEvents(app, adminToken, (await countEvents(app)) - before),
  };
}

/** With an administrator, and the administrator's ID. */
export const test = base
  .extend('admin', { auto: true }, ({ app }) => app.admin())
  .extend('adminId', { auto: true }, async ({ app, admin }) => (await app.execute(VIEWER_ID, {}, admin)).viewer.id);
