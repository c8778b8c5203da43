import { expect } from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';
import { seedPortal } from '../testkit/seed.ts';
import { COSTLY_BODIES, PORTAL_PAGES } from '../security/costly-requests.ts';

const ROUNDS = 5;
/** A rejected body may take so much of the time of the largest page of a portal that the limits accept. */
const MOST = 0.5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test.override('kind', 'sqlite');

test('rejects a costly request in less than half the time of the largest page of a portal', async ({ startApp }) => {
  const app = await startApp();
  const token = await app.admin();
  await seedPortal(app, { users: 100, devicesEach: 20 });
  const timed = async (body: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    await response.text();
    return performance.now() - start;
  };
  const page = JSON.stringify({ query: PORTAL_PAGES[0] });
  const pages: number[] = [];
  const times = new Map(COSTLY_BODIES.map(({ title }) => [title, [] as number[]]));
  // In turns, so that other work on the machine slows all alike. The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, { title, body }] of COSTLY_BODIES.entries()) {
      if (index % 10 === 0) pages.push(await timed(page));
      const took = await timed(body);
      if (round > 0) times.get(title)?.push(took);
    }
  }
  const allowed = median(pages);
  const ratios = [...times]
    .map(([title, values]) => ({ title, ratio: median(values) / allowed }))
    .sort((a, b) => b.ratio - a.ratio);
  console.table(ratios.slice(0, 5));
  expect(ratios.filter(({ ratio }) => ratio > MOST)).toEqual([]);
});
