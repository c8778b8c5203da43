import { EventEmitter } from 'node:events';
import type { FastifyRequest } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OperationContext, Operations } from './operations.ts';

const MiB = 2 ** 20;

function requestOf(socket = new EventEmitter()): FastifyRequest {
  return { raw: { socket } } as unknown as FastifyRequest;
}

const open = new Promise<void>(() => undefined);
const sized = (size: number) => ({ size, mustBeSent: false });
const contextOf = (id: string, hasToken = true): OperationContext => ({
  party: { id, hasToken },
  hasMutated: false,
  cancel: () => true,
});

describe('responses that clients have not read', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }); // a response that nobody reads keeps a timer
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const operations = () => new Operations({ perCaller: 2, deadline: 1_000 });

  test('may have 64 MiB together, and small ones are always sent', () => {
    const limited = operations();
    for (let sent = 0; sent < 32; sent++) expect(limited.mayRespond(requestOf(), open, sized(2 * MiB))).toBe(true);
    expect(limited.mayRespond(requestOf(), open, sized(65_537))).toBe(false);
    expect(limited.mayRespond(requestOf(), open, sized(65_536))).toBe(true);
  });

  test('are sent whatever their size if they are of mutations, and count too', () => {
    const limited = operations();
    for (let sent = 0; sent < 40; sent++) {
      expect(limited.mayRespond(requestOf(), open, { size: 2 * MiB, mustBeSent: true })).toBe(true);
    }
    expect(limited.mayRespond(requestOf(), open, sized(2 * MiB))).toBe(false);
  });

  test('no longer count when they have been read', async () => {
    const limited = operations();
    for (let sent = 0; sent < 31; sent++) limited.mayRespond(requestOf(), open, sized(2 * MiB));
    const closed = Promise.resolve();
    limited.mayRespond(requestOf(), closed, sized(2 * MiB));
    await closed;
    expect(limited.mayRespond(requestOf(), open, sized(2 * MiB))).toBe(true);
    expect(limited.mayRespond(requestOf(), open, sized(2 * MiB))).toBe(false);
  });

  test('are cut after the time to read them', () => {
    const destroy = vi.fn();
    operations().mayRespond(requestOf(Object.assign(new EventEmitter(), { destroy })), open, sized(10));
    vi.advanceTimersByTime(29_999);
    expect(destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(destroy).toHaveBeenCalledOnce();
  });
});

describe('concurrent operations', () => {
  test('are limited for each user, and to ten times as many for each address', () => {
    const operations = new Operations({ perCaller: 2, deadline: 1_000 });
    const admitted = (context: OperationContext) => {
      let count = 0;
      while (operations.admit(context)) count++;
      return count;
    };
    expect(admitted(contextOf('ada'))).toBe(2);
    expect(admitted(contextOf('grace'))).toBe(2);
    expect(admitted(contextOf('192.0.2.1', false))).toBe(20);
    operations.release(contextOf('ada'));
    expect(admitted(contextOf('ada'))).toBe(1);
    expect(admitted(contextOf('grace'))).toBe(0);
  });
});
