import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../clock.ts';
import { CONSECUTIVE_LIMITS, waitAfter } from './consecutive-failures.ts';
import { REFUSAL_DELAY_MS } from './hashing-gate.ts';
import { HASHING_COST } from './secret-hasher.ts';

describe('the fixed limits', () => {
  it('have these values', () => {
    expect(REFUSAL_DELAY_MS).toBe(2_000);
    expect(HASHING_COST).toEqual({ memoryCost: 19_456, timeCost: 2 });
    expect(CONSECUTIVE_LIMITS).toEqual({ free: 10, maximum: 40, maximumOnDevices: 20 });
  });

  it('make attempts wait after 10 consecutive failures, up to an hour, and end them after 40', () => {
    const waits = Array.from({ length: 42 }, (_, failures) => waitAfter(failures, CONSECUTIVE_LIMITS));
    expect(waits).toEqual([
      ...Array<number>(10).fill(0),
      ...[30 * SECOND, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 16 * MINUTE, 32 * MINUTE],
      ...Array<number>(23).fill(HOUR),
      ...[Infinity, Infinity],
    ]);
  });
});
