/**
 * Hashes and verifies with argon2 as often as a workload of the server does, with the same options, and does nothing else.
 * Gets a task as a message, and answers with how often it did it.
 */
import { createHmac } from 'node:crypto';
import argon2 from 'argon2';

interface Task {
  readonly hashes: number;
  readonly verifications: number;
  /** How many hashes are computed at the same time. */
  readonly concurrency: number;
  readonly seconds: number;
}

const KEY = createHmac('sha256', 'a pepper for measurements, long enough').update('pinportal/password').digest();
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, type: argon2.argon2id, secret: KEY } as const;
const SECRET = 'a password for measurements';
const hashed = await argon2.hash(SECRET, OPTIONS);

async function once({ hashes, verifications }: Task): Promise<void> {
  for (let index = 0; index < hashes; index++) await argon2.hash(SECRET, OPTIONS);
  for (let index = 0; index < verifications; index++) await argon2.verify(hashed, SECRET, { secret: KEY });
}

async function run(task: Task): Promise<void> {
  const started = performance.now();
  let done = 0;
  const inTurn = async () => {
    while (performance.now() - started < task.seconds * 1_000) {
      await once(task);
      done++;
    }
  };
  await Promise.all(Array.from({ length: task.concurrency }, inTurn));
  process.send?.({ done, seconds: (performance.now() - started) / 1_000 });
}

process.on('message', (task: Task) => void run(task));
process.on('SIGTERM', () => process.exit(0));
process.send?.('ready');
