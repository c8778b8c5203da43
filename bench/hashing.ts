/** The workloads that hash, sent to the server, and compared with as many hashes of argon2 alone. */
import { availableParallelism } from 'node:os';
import type { BareHashing } from './contenders.ts';
import { clientDocument } from './documents.ts';
import { cpuOf } from './load.ts';
import { PASSWORD, type RunningServer } from './server.ts';
import type { Redeemer } from './sessions.ts';

export interface Done {
  /** How often the work was done in a second. */
  readonly rate: number;
  /** CPU time of doing it once in microseconds; null on systems other than Linux. */
  readonly cpu: number | null;
}

/** Work that each of some clients does again and again. */
export interface Repeated {
  readonly clients: number;
  readonly seconds: number;
  readonly work: (turn: number) => Promise<void>;
}

interface Mutation {
  readonly document: string;
  readonly input: object;
  readonly token?: string;
}

/** How many hashes of the work of a client the server computes: a PIN is hashed and verified, a password verified. */
export const HASHES = {
  'generate-redeem': { hashes: 1, verifications: 1 },
  'sign-in': { hashes: 0, verifications: 1 },
};
export type HashingWorkload = keyof typeof HASHES;

/** Fewer than there are places in the hashing queue for clients without a token, and enough that it is never empty. */
export const HASHING_CLIENTS = 8;

/** The default of the server. */
const CONCURRENCY = Math.max(1, availableParallelism() - 1);

/** Repeats work for some seconds, and until what was begun is done. */
export async function repeat(server: RunningServer, { clients, seconds, work }: Repeated): Promise<Done> {
  const before = server.cpu();
  const started = performance.now();
  let turn = 0;
  const client = async () => {
    while (performance.now() - started < seconds * 1_000) await work(turn++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const rate = (turn * 1_000) / (performance.now() - started);
  return { rate, cpu: cpuOf(before, server.cpu(), turn) };
}

/** The hashes of a workload, with nothing else. */
export async function hashOnly(hashing: BareHashing, workload: HashingWorkload, seconds: number): Promise<Done> {
  const { done, seconds: took, cpu } = await hashing.run({ ...HASHES[workload], concurrency: CONCURRENCY, seconds });
  return { rate: done / took, cpu };
}

/** Generates a one-time PIN for a device, and redeems it there. */
export async function generateAndRedeem(server: RunningServer, redeemer: Redeemer): Promise<void> {
  const { username, token, deviceId, deviceToken } = redeemer;
  const { pin } = await mutate(server, { document: 'GenerateOneTimePin', input: { deviceId }, token });
  await mutate(server, {
    document: 'AuthorizePasscodeReset',
    input: { username, credential: pin },
    token: deviceToken,
  });
}

export async function signInOnce(server: RunningServer, username: string): Promise<void> {
  await mutate(server, { document: 'SignIn', input: { username, password: PASSWORD } });
}

/** What a mutation answers with every success, by its document. */
const SUCCESS: Readonly<Record<string, string>> = {
  GenerateOneTimePin: 'pin',
  AuthorizePasscodeReset: 'resetTicket',
  SignIn: 'sessionToken',
};

async function mutate(server: RunningServer, { document, input, token }: Mutation): Promise<Record<string, unknown>> {
  const response = await fetch(server.graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ documentId: clientDocument(document).id, variables: { input } }),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { readonly data?: Readonly<Record<string, Record<string, unknown>>> | null };
  const [result] = Object.values(data ?? {});
  if (result?.[SUCCESS[document] ?? ''] === undefined) throw new Error(`${document} failed: ${text}`);
  return result;
}
