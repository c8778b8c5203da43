import { randomBytes, randomInt } from 'node:crypto';

/** The source of randomness. Injected so that tests can control it. */
export interface Random {
  /** A whole number, uniformly distributed from 0 to `below` - 1; `below` is at most 2^48. */
  integer(below: number): number;
  bytes(count: number): Buffer;
}

/** The operating system's cryptographic generator. `randomInt` is free of modulo bias. */
export const systemRandom: Random = {
  integer: (below) => randomInt(below),
  bytes: (count) => randomBytes(count),
};

/** A PIN of exactly `length` decimal digits, at most 12. All 10^length PINs are equally likely. */
export function randomDigits(random: Random, length: number): string {
  return String(random.integer(10 ** length)).padStart(length, '0');
}
