import { createHash } from 'node:crypto';
import type { Random } from './random.ts';

/** Prefixes by which people and secret scanners can identify tokens. */
export const TOKEN_PREFIX = { session: 'pps_', device: 'ppd_', resetTicket: 'ppr_' } as const;
export type TokenKind = keyof typeof TOKEN_PREFIX;

/** 256 random bits cannot be guessed, so a plain SHA-256 is enough for storage. */
const TOKEN_BYTES = 32;
const TOKEN_PATTERN = /^(pps_|ppd_|ppr_)[A-Za-z0-9_-]{43}$/;

export interface NewToken {
  /** For the caller. Never stored. */
  readonly token: string;
  /** For the database: SHA-256 in hexadecimal. */
  readonly hash: string;
}

export function newToken(random: Random, kind: TokenKind): NewToken {
  const token = TOKEN_PREFIX[kind] + random.bytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The kind of a token, by its prefix. Null for text that does not have the form of a token. */
export function tokenKind(token: string): TokenKind | null {
  const prefix = TOKEN_PATTERN.exec(token)?.[1];
  if (prefix === TOKEN_PREFIX.session) return 'session';
  if (prefix === TOKEN_PREFIX.device) return 'device';
  return prefix === undefined ? null : 'resetTicket';
}
