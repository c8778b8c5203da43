/** Requests that many connections send as fast as they are answered, and what they cost the server. */
import autocannon from 'autocannon';
import { type RunningServer, percentile } from './server.ts';

interface Request {
  readonly token: string;
  readonly body: string;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** The requests that the connections take in turn. */
  readonly requests: readonly Request[];
  /** How many requests are sent altogether. */
  readonly amount: number;
  /** Waits for what the server does after the answers, which costs CPU time, too. */
  readonly untilDone?: () => Promise<void>;
}

export interface Measured {
  readonly requests: number;
  /** Requests in a second. */
  readonly rate: number;
  /** CPU time of a request in microseconds; null on systems other than Linux. */
  readonly cpu: number | null;
  /** Latency in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Sends an amount of requests, and waits for all answers: requests that are given up at the end of a time would have cost
 * the server something, but not count.
 */
export async function measure(server: RunningServer, load: Load): Promise<Measured> {
  const before = server.cpu();
  const { latencies, seconds } = await send(load);
  await load.untilDone?.();
  return {
    requests: latencies.length,
    rate: latencies.length / seconds,
    cpu: cpuOf(before, server.cpu(), latencies.length),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

export const WARM_UP_SECONDS = 2;

/** Sends more and more requests for two seconds. Returns how many the server answers in a second. */
export async function warmUp(sendSome: (amount: number) => Promise<Measured>): Promise<number> {
  const started = performance.now();
  let rate = 0;
  for (let amount = 100; performance.now() - started < WARM_UP_SECONDS * 1_000; amount = Math.ceil(rate)) {
    ({ rate } = await sendSome(amount));
  }
  return rate;
}

interface Sent {
  /** The latency of each request in milliseconds. */
  readonly latencies: readonly number[];
  /** From the first request to the last answer. */
  readonly seconds: number;
}

function send(load: Load): Promise<Sent> {
  const latencies: number[] = [];
  let started = 0;
  let ended = 0;
  let connection = 0;
  const options: autocannon.Options = {
    url: load.url,
    method: 'POST',
    connections: load.connections,
    amount: Math.max(load.amount, load.connections),
    sampleInt: 50, // how often it looks whether it has finished
    timeout: 60,
    setupClient: (client) => client.setRequests(requestsOf(load, connection++)),
    verifyBody: (body) => isAnswer(String(body)),
  };
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error: Error | null, { non2xx, errors, mismatches }) => {
      const failed = `${load.url}: ${non2xx} refused, ${errors} failed, ${mismatches} answered with an error`;
      if (error !== null || non2xx + errors + mismatches > 0) reject(error ?? new Error(failed));
      else resolve({ latencies, seconds: (ended - started) / 1_000 });
    });
    running.on('start', () => {
      started = performance.now();
    });
    running.on('response', (...[, , , latency]) => {
      ended = performance.now();
      latencies.push(latency);
    });
  });
}

/** The CPU time of each of some requests in microseconds. */
export function cpuOf(before: number | null, after: number | null, requests: number): number | null {
  return before === null || after === null ? null : ((after - before) * 1_000) / requests;
}

function isAnswer(body: string): boolean {
  return body.startsWith('{"data":{') && !body.includes('"errors":[');
}

function requestsOf({ connections, requests }: Load, connection: number) {
  return requests
    .filter((_, index) => index % connections === connection % connections)
    .map(({ token, body }) => ({
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    }));
}
