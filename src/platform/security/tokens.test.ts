import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Random, systemRandom } from './random.ts';
import { TOKEN_PREFIX, type TokenKind, hashToken, newToken, tokenKind } from './tokens.ts';

const KINDS = Object.keys(TOKEN_PREFIX) as TokenKind[];

describe('newToken', () => {
  it.each(KINDS)('puts 256 bits of the source of randomness into a token: %s', (kind) => {
    const drawn = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index));
    const asked: number[] = [];
    const random: Random = { ...systemRandom, bytes: (count) => (asked.push(count), drawn) };
    const { token, hash } = newToken(random, kind);
    expect(asked).toEqual([32]);
    expect(Buffer.from(token.slice(TOKEN_PREFIX[kind].length), 'base64url')).toEqual(drawn);
    expect(hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(hashToken(token)).toBe(hash);
    expect(tokenKind(token)).toBe(kind);
  });

  it('never creates the same token twice', () => {
    const tokens = Array.from({ length: 1_000 }, () => newToken(systemRandom, 'session').token);
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});
