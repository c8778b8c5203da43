import fc from 'fast-check';
import { type TestApp, createSchema, expect, seedPortal, sql, test as base } from '../testkit/index.ts';
import { PORTAL_PAGES } from '../security/costly-requests.ts';
import { largestAccepted, queryOf } from '../security/worst-document.ts';

/** How many random documents are tried. Run with `NODE_ENV=production`: graphql-js checks more otherwise, as it loads. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100);
/** The processor time that one turn of the event loop may take, in milliseconds. */
const MOST = 100;

const schema = createSchema();
const query = fc
  .infiniteStream(fc.nat(999))
  .map((choices) => queryOf(schema, (below) => (choices.next().value ?? 0) % below));

/**
 * Runs work; returns the processor time of the longest turn of the event loop meanwhile, in milliseconds. A timer fires once
 * in a turn, unlike `setImmediate`, which comes between the other callbacks of its kind.
 */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isRunning = true;
  let before = process.cpuUsage();
  const turn = () => {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000);
    before = process.cpuUsage();
    if (isRunning) setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
  await work();
  isRunning = false;
  return longest;
}

/** As many rows as the limit admits, by statements that are all ready at the same time. */
const PAGES_OF_LABELS = `query ($size: Int!) { labels(first: $size) { nodes { ${Array.from(
  { length: 13 },
  (_, index) => `p${index}: devices(first: ${87 + index}) { pageInfo { endCursor } }`,
).join(' ')} } } }`;

/** Fields that a user without roles may not read, in nested lists of the user's own devices. */
const DENIED_FIELDS = `query ($size: Int!) { viewer { devices(first: $size) { nodes { user { devices(first: $size) { nodes { user {
  devices(first: $size) { nodes { appConnectGlobalPolicy { deviceCount a: deviceCount b: deviceCount } } } } } } } } } } }`;

/** 100 labels, each on 100 devices. A device has five of them. */
async function addLabels(app: TestApp): Promise<void> {
  await app.deps.db.write(async (tx) => {
    await tx.query(
      sql`INSERT INTO labels (id, name, name_key) WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
          SELECT 'label_' || i, 'label ' || i, 'label ' || i FROM n`,
    );
    await tx.query(
      sql`INSERT INTO device_labels (device_id, label_id)
          SELECT d.id, 'label_' || (100 + d.place % 20 + 20 * n.i)
          FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM devices) d,
            (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 4) SELECT i FROM n) n`,
    );
  });
}

const test = base.override('kind', 'sqlite');

test(`no accepted document holds the event loop for ${MOST} ms of processor time`, async ({ app }) => {
  const admin = await app.admin();
  await seedPortal(app, { users: 100, devicesEach: 20 });
  await addLabels(app);
  const user = await app.signIn('user-000');
  const post = async (text: string, size: number) => {
    const token = text === DENIED_FIELDS ? user : admin;
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: text, variables: { size } }),
    });
    return { size, bytes: (await response.arrayBuffer()).byteLength, isAccepted: response.status === 200 };
  };
  const documents = [...PORTAL_PAGES, PAGES_OF_LABELS, DENIED_FIELDS, ...fc.sample(query, DOCUMENTS)];
  for (let round = 0; round < 6; round++) await post(PORTAL_PAGES[0] ?? '', 1); // warms up
  const held: { ms: number; size: number; bytes: number; document: string }[] = [];
  for (const document of documents) {
    const accepted = await largestAccepted(
      (size) => post(document, size),
      ({ isAccepted }) => isAccepted,
    );
    if (accepted === null) continue;
    const { size, bytes } = accepted;
    let ms = Number.POSITIVE_INFINITY;
    // The best of three: other work of the process, such as collecting garbage, only adds.
    for (let round = 0; round < 3; round++) ms = Math.min(ms, await longestTurn(() => post(document, size)));
    held.push({ ms: Math.round(ms), size, bytes, document: document.slice(0, 300) });
  }
  held.sort((a, b) => b.ms - a.ms);
  console.log(held.length, 'accepted; the largest has', Math.max(...held.map(({ bytes }) => bytes)), 'bytes');
  console.table(held.slice(0, 8));
  expect(held[0]?.ms).toBeLessThanOrEqual(MOST);
});
