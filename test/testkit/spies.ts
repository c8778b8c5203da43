import { vi } from 'vitest';
import type { TestApp } from './app.ts';
import type { SecretHasher, SecretKind, Tx } from './server.ts';

/*
 * Each spy replaces a method on the parts of one server and ends with that server, so nothing has to be restored
 * between tests. `restore` is for a test that goes on without the spy.
 */

interface Spy {
  readonly restore: () => void;
}

/** Runs `work` after each comparison of a kind of secret, before the use case acts on the outcome. */
export function afterVerify(app: TestApp, kind: SecretKind, work: () => unknown): Spy {
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  const spy = vi.spyOn(hasher, 'verify').mockImplementation(async (of, hash, secret) => {
    const matches = await verify(of, hash, secret);
    if (of === kind) await work();
    return matches;
  });
  return { restore: () => spy.mockRestore() };
}

/** Runs `work` before each comparison of a kind of secret. */
export function beforeVerify(app: TestApp, kind: SecretKind, work: () => unknown): Spy {
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  const spy = vi.spyOn(hasher, 'verify').mockImplementation(async (of, hash, secret) => {
    if (of === kind) await work();
    return verify(of, hash, secret);
  });
  return { restore: () => spy.mockRestore() };
}

/** Runs `work` after each hashing of a kind of secret, before the use case stores the hash. */
export function afterHash(app: TestApp, kind: SecretKind, work: () => unknown): Spy {
  const { hasher } = app.deps;
  const hash: SecretHasher['hash'] = hasher.hash.bind(hasher);
  const spy = vi.spyOn(hasher, 'hash').mockImplementation(async (of, secret) => {
    const hashed = await hash(of, secret);
    if (of === kind) await work();
    return hashed;
  });
  return { restore: () => spy.mockRestore() };
}

/** Runs `work` before each hashing of a kind of secret. */
export function beforeHash(app: TestApp, kind: SecretKind, work: () => unknown): Spy {
  const { hasher } = app.deps;
  const hash: SecretHasher['hash'] = hasher.hash.bind(hasher);
  const spy = vi.spyOn(hasher, 'hash').mockImplementation(async (of, secret) => {
    if (of === kind) await work();
    return hash(of, secret);
  });
  return { restore: () => spy.mockRestore() };
}

/** What was hashed and compared, in order: `compare password`, `compare password with a decoy`, `hash passcode`. */
export function watchHashing(app: TestApp): string[] {
  const { hasher } = app.deps;
  const seen: string[] = [];
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  const hash: SecretHasher['hash'] = hasher.hash.bind(hasher);
  vi.spyOn(hasher, 'verify').mockImplementation((of, hashed, secret) => {
    seen.push(hashed === null ? `compare ${of} with a decoy` : `compare ${of}`);
    return verify(of, hashed, secret);
  });
  vi.spyOn(hasher, 'hash').mockImplementation((of, secret) => {
    seen.push(`hash ${of}`);
    return hash(of, secret);
  });
  return seen;
}

/** Runs `work` before each transaction begins. */
export function beforeWrite(app: TestApp, work: () => unknown): Spy {
  const { db } = app.deps;
  const write = db.write.bind(db);
  const spy = vi.spyOn(db, 'write').mockImplementation(async (unit, turns) => {
    await work();
    return write(unit, turns);
  });
  return { restore: () => spy.mockRestore() };
}

/** How a transaction fails: nothing is committed, or all is committed and the caller is not told. */
export type Failure = 'before the commit' | 'after the commit' | null;

/** Asks before each transaction whether and how it shall fail. */
export function failWrites(app: TestApp, decide: () => Failure): Spy {
  const { db } = app.deps;
  const write = db.write.bind(db);
  const spy = vi
    .spyOn(db, 'write')
    .mockImplementation(async <T>(unit: (tx: Tx) => Promise<T>, turns?: readonly string[]) => {
      const failure = decide();
      if (failure === null) return write(unit, turns);
      if (failure === 'before the commit') {
        return write(async (tx) => {
          const result = await unit(tx);
          tx.beforeCommit(() => Promise.reject(new Error(failure)));
          return result;
        }, turns);
      }
      await write(unit, turns);
      throw new Error(failure);
    });
  return { restore: () => spy.mockRestore() };
}

/** Holds every response that is refused with `RATE_LIMITED` until it is released. */
export function holdRefusals(app: TestApp): { readonly held: () => number; readonly release: () => void } {
  let held = 0;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  vi.spyOn(app.deps.gate, 'delayRefusal').mockImplementation(() => {
    held++;
    return released;
  });
  return { held: () => held, release: () => release() };
}

/** Runs `work` after the next comparison of any secret, before the use case acts on the outcome. */
export function afterNextVerify(app: TestApp, work: () => unknown): void {
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  vi.spyOn(hasher, 'verify').mockImplementationOnce(async (of, hash, secret) => {
    const matches = await verify(of, hash, secret);
    await work();
    return matches;
  });
}

/** Runs `work` before the next comparison of any secret. */
export function beforeNextVerify(app: TestApp, work: () => unknown): void {
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  vi.spyOn(hasher, 'verify').mockImplementationOnce(async (of, hash, secret) => {
    await work();
    return verify(of, hash, secret);
  });
}

/** Runs `work` before the next hashing of any secret. */
export function beforeNextHash(app: TestApp, work: () => unknown): void {
  const { hasher } = app.deps;
  const hash: SecretHasher['hash'] = hasher.hash.bind(hasher);
  vi.spyOn(hasher, 'hash').mockImplementationOnce(async (of, secret) => {
    await work();
    return hash(of, secret);
  });
}

/** The next comparison of a secret throws. */
export function failNextVerify(app: TestApp, error: Error): void {
  vi.spyOn(app.deps.hasher, 'verify').mockRejectedValueOnce(error);
}

/** Every read of the database throws. */
export function failReads(app: TestApp, error: Error): void {
  vi.spyOn(app.deps.db, 'query').mockRejectedValue(error);
}

/** A comparison of a secret with a hash, or with a decoy where there is no hash. */
export interface Comparison {
  readonly kind: SecretKind;
  readonly hash: string | null;
  readonly secret: string;
}

/** The comparisons from now on, in order. */
export function watchComparisons(app: TestApp): Comparison[] {
  const { hasher } = app.deps;
  const verify: SecretHasher['verify'] = hasher.verify.bind(hasher);
  const seen: Comparison[] = [];
  vi.spyOn(hasher, 'verify').mockImplementation((kind, hash, secret) => {
    seen.push({ kind, hash, secret });
    return verify(kind, hash, secret);
  });
  return seen;
}

/**
 * Replaces hashing by keeping secrets as they are, for properties that run through thousands of attempts. Every password
 * is accepted. Reports each comparison with its outcome.
 */
export function hashNothing(app: TestApp, report: (comparison: Comparison, matches: boolean) => void): void {
  const { hasher } = app.deps;
  vi.spyOn(hasher, 'hash').mockImplementation((_kind, secret) => Promise.resolve(`plain:${secret}`));
  vi.spyOn(hasher, 'verify').mockImplementation((kind, hash, secret) => {
    const matches = kind === 'password' || hash === `plain:${secret}`;
    report({ kind, hash, secret }, matches);
    return Promise.resolve(matches);
  });
}
