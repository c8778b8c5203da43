/** One process of the measurement `testkit`: prints its times in milliseconds as JSON. */
import { performance } from 'node:perf_hooks';
import { stdout } from 'node:process';

const NEXT = 10;
const started = performance.now();
const { createTestServer } = await import('@pinportal/testkit');
const imported = performance.now() - started;

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<[number, T]>} the time in milliseconds, and the result
 */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const times = {
  imported,
  first: 0,
  next: /** @type {number[]} */ ([]),
  story: /** @type {number[]} */ ([]),
  stop: /** @type {number[]} */ ([]),
};
for (let index = 0; index <= NEXT; index++) {
  const [time, server] = await timed(() => createTestServer());
  if (index === 0) times.first = time;
  else times.next.push(time);
  const [story] = await timed(() => server.tellStory());
  times.story.push(story);
  const [stop] = await timed(() => server.stop());
  times.stop.push(stop);
}
stdout.write(JSON.stringify(times));
