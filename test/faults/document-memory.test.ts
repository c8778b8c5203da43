import { readFileSync } from 'node:fs';
import { expect } from '../testkit/index.ts';
import { type ServerProcess, test as base } from '../testkit/pinportal.ts';

/** How many different documents are sent. `DOCUMENTS=50000 HEAP=512` for the full figure. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 3_000);
/** The server's heap in MiB. The documents would take 105 kB each. */
const HEAP = Number(process.env.HEAP ?? 128);
const CLIENTS = 4;
/** The resident memory may grow by so much, in MiB, after the first fifth of the documents. */
const GROWTH = 64;

const test = base
  .override('kind', 'sqlite')
  .extend('server', ({ pinportal }) =>
    pinportal.serve({ NODE_OPTIONS: `--max-old-space-size=${HEAP}`, LOG_LEVEL: 'info' }),
  );

function resident({ pid }: ServerProcess): number {
  return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

test.for([
  ['a long comment', (index: number) => `{__typename}#${index}${'x'.repeat(99_000)}`],
  [
    '500 comments and a long one',
    (index: number) => `{__typename}#${index}${'x'.repeat(97_000)}\n${'#\n'.repeat(499)}`,
  ],
  [
    'as many names as the limits allow',
    (index: number) =>
      `{ ${Array.from({ length: 15 }, (_, n) => `a${index}_${n}: __typename`).join(' ')} }${' '.repeat(98_000)}`,
  ],
] as const)(
  `serves ${DOCUMENTS} different documents with %s, once and twice, with a heap of ${HEAP} MiB`,
  async ([, document], { server }) => {
    const memory: number[] = [];
    const send = async (query: string) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status, await response.text()).toBe(200);
    };
    for (const times of [1, 2]) {
      let next = 0;
      const client = async () => {
        for (let index = next++; index < DOCUMENTS; index = next++) {
          for (let time = 0; time < times; time++) await send(document(index + times * DOCUMENTS));
          if (index % (DOCUMENTS / 5) === 0) memory.push(Math.round(resident(server)));
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
    }
    console.log(`resident memory in MiB: ${memory.join(', ')}`);
    expect(Math.max(...memory.slice(1)) - (memory[1] ?? 0)).toBeLessThan(GROWTH);
  },
);
