import { describe, expect, it } from 'vitest';
import { HashingGate } from './hashing-gate.ts';
import { HASHING_COST, SecretHasher } from './secret-hasher.ts';

const SECRET = 'one and the same secret';
const hasherWith = (pepper: string, cost = { memoryCost: 1_024, timeCost: 2 }) =>
  new SecretHasher(pepper, new HashingGate({ concurrency: 1, queueLimit: 64 }), cost);

describe('SecretHasher', () => {
  it('stores a salt of at least 16 random bytes and the cost with each hash', async () => {
    const hasher = hasherWith('a pepper', HASHING_COST);
    const hashes = [await hasher.hash('password', SECRET), await hasher.hash('password', SECRET)];
    const parts = hashes.map((hash) => hash.split('$'));
    for (const [, type, version, cost, salt = '', digest = ''] of parts) {
      expect([type, version, cost?.split(',').sort()]).toEqual(['argon2id', 'v=19', ['m=19456', 'p=1', 't=2']]);
      expect(Buffer.from(salt, 'base64').length).toBeGreaterThanOrEqual(16);
      expect(Buffer.from(digest, 'base64')).toHaveLength(32);
    }
    expect(parts[0]?.[4]).not.toBe(parts[1]?.[4]);
    for (const hash of hashes) expect(await hasher.verify('password', hash, SECRET)).toBe(true);
  });

  it('matches a hash with the pepper and the kind that it was made with alone', async () => {
    const hasher = hasherWith('a pepper');
    const hash = await hasher.hash('one-time-pin', SECRET);
    expect(await hasher.verify('one-time-pin', hash, SECRET)).toBe(true);
    expect(await hasher.verify('registration-pin', hash, SECRET)).toBe(false);
    expect(await hasherWith('another pepper').verify('one-time-pin', hash, SECRET)).toBe(false);
  });

  it('ignores spaces and hyphens in PINs, but not in passwords and passcodes', async () => {
    const hasher = hasherWith('a pepper');
    for (const kind of ['one-time-pin', 'registration-pin'] as const) {
      const hash = await hasher.hash(kind, '48217736');
      for (const typed of [
        '4821 7736',
        ' 4821-7736\n',
        '48\u00a021\u201177\u201336',
        '\uff14\uff18\uff12\uff11\u30007736',
      ]) {
        expect(await hasher.verify(kind, hash, typed), typed).toBe(true);
      }
      expect(await hasher.verify(kind, hash, '4821_7736')).toBe(false);
    }
    for (const kind of ['password', 'passcode'] as const) {
      expect(await hasher.verify(kind, await hasher.hash(kind, '48217736'), '4821 7736')).toBe(false);
    }
  });

  it('keeps accepting hashes of another cost', async () => {
    const old = await hasherWith('a pepper').hash('password', SECRET);
    const hasher = hasherWith('a pepper', { memoryCost: 2_048, timeCost: 3 });
    expect(await hasher.verify('password', old, SECRET)).toBe(true);
    expect(await hasher.verify('password', old, 'another secret')).toBe(false);
  });
});
