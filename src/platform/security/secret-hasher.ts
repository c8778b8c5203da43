import { createHmac } from 'node:crypto';
import argon2 from 'argon2';
import type { HashingGate } from './hashing-gate.ts';

/** The cost of one argon2id hash: `memoryCost` in KiB, `timeCost` in passes over the memory. */
export interface HashingCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
export const HASHING_COST: HashingCost = { memoryCost: 19_456, timeCost: 2 };

const SECRET_KINDS = ['password', 'passcode', 'one-time-pin', 'registration-pin'] as const;
/** The kinds of secrets. Each kind has its own key, so a hash of one kind never matches a secret of another kind. */
export type SecretKind = (typeof SECRET_KINDS)[number];
type ByKind<T> = Readonly<Record<SecretKind, T>>;

/** Hashes and verifies secrets with argon2id, keyed with the pepper. Each hash waits in the hashing queue. */
export class SecretHasher {
  readonly #keys: ByKind<Buffer>;
  readonly #gate: HashingGate;
  readonly #options: HashingCost & { readonly type: typeof argon2.argon2id; readonly parallelism: 1 };
  #decoys: Promise<ByKind<string>> | undefined;

  constructor(pepper: string, gate: HashingGate, cost: HashingCost = HASHING_COST) {
    this.#keys = byKind(SECRET_KINDS.map((kind) => createHmac('sha256', pepper).update(`pinportal/${kind}`).digest()));
    this.#gate = gate;
    this.#options = { ...cost, type: argon2.argon2id, parallelism: 1 };
  }

  /** Throws `TooManyRequests` if the queue is full. */
  async hash(kind: SecretKind, secret: string): Promise<string> {
    return this.#gate.run(() => this.#hash(kind, normalize(kind, secret)));
  }

  /**
   * Whether the secret matches the hash. If `hash` is null, the result is false after the same work, so that response
   * times do not reveal that there was nothing to compare with. Throws `TooManyRequests` if the queue is full.
   */
  async verify(kind: SecretKind, hash: string | null, secret: string): Promise<boolean> {
    this.#decoys ??= this.#createDecoys();
    const compared = hash ?? (await this.#decoys)[kind];
    const matches = await this.#gate.run(() =>
      argon2.verify(compared, normalize(kind, secret), { secret: this.#keys[kind] }),
    );
    return matches && hash !== null;
  }

  /** Creates the decoy hashes in advance, so that the first unknown user name takes no longer than later ones. */
  async warmUp(): Promise<void> {
    this.#decoys ??= this.#createDecoys();
    await this.#decoys;
  }

  async #createDecoys(): Promise<ByKind<string>> {
    return byKind(await Promise.all(SECRET_KINDS.map((kind) => this.#hash(kind, 'decoy'))));
  }

  #hash(kind: SecretKind, secret: string): Promise<string> {
    return argon2.hash(secret, { ...this.#options, secret: this.#keys[kind] });
  }
}

/** The values in the order of `SECRET_KINDS`. */
function byKind<T>(values: readonly T[]): ByKind<T> {
  return Object.fromEntries(SECRET_KINDS.map((kind, index) => [kind, values[index]])) as Record<SecretKind, T>;
}

/** What people put between the digits of a PIN: spaces and hyphens of any kind. */
const SEPARATORS = /[\s\p{Pd}]/gu;

/** A PIN is shown in groups, and compared without what separates them. */
function normalize(kind: SecretKind, secret: string): string {
  const normalized = normalizeSecret(secret);
  return kind === 'one-time-pin' || kind === 'registration-pin' ? normalized.replace(SEPARATORS, '') : normalized;
}

/**
 * Applies NFKC, so that a secret matches whichever keyboard enters it, also in full-width digits. NIST SP 800-63B-4,
 * 3.1.1.2 recommends NFC, which keeps those apart.
 */
export function normalizeSecret(secret: string): string {
  return secret.normalize('NFKC');
}
