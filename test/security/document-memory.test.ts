import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '../testkit/index.ts';

const DOCUMENTS = 200;
const MiB = 2 ** 20;
/** What other parts of the server may hold after the requests, such as buffers of connections. */
const MARGIN = 8 * MiB;

/** The bytes in use after a full collection. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

// Without a bound, the documents would hold 21 MB.
test('does not hold documents that came once', async ({ app }) => {
  const send = async (index: number) => {
    const { data } = await app.send(`{__typename}#${index}${'x'.repeat(99_000)}`);
    expect(data).toEqual({ __typename: 'Query' });
  };
  for (let index = 0; index < 20; index++) await send(DOCUMENTS + index);
  const before = held();
  for (let index = 0; index < DOCUMENTS; index++) await send(index);
  expect(held() - before).toBeLessThan(MARGIN);
});
