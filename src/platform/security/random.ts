import { randomBytes, randomInt } from 'node:crypto';

/** Where the server gets its randomness. Passed in, never called directly. */
export interface Random {
  /** A whole number, uniformly distributed over 0 (included) to `below` (excluded); `below` up to 2^48. */
  integer(below: number): number;
  bytes(count: number): Buffer;
}

/** The operating system's cryptographic generator. `randomInt` rejects what would bias the result. */
export const systemRandom: Random = {
  integer: (below) => randomInt(below),
  bytes: (count) => randomBytes(count),
};

/** A PIN of exactly `length` decimal digits (at most 12), every one of the 10^length equally likely. */
export function randomDigits(random: Random, length: number): string {
  return String(random.integer(10 ** length)).padStart(length, '0');
}
