import { TypeID } from 'typeid-js';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from './clock.ts';
import type { Random } from './security/random.ts';

/** The prefix of each kind of id. An id is a TypeID: prefix and UUIDv7, sortable by creation, 74 random bits. */
export const ID_PREFIX = {
  User: 'user',
  Session: 'session',
  Device: 'device',
  Label: 'label',
  AppConnectGlobalPolicy: 'policy',
  OneTimePin: 'onetimepin',
  OneTimePinAttempt: 'attempt',
  RegistrationPin: 'registrationpin',
  ResetTicket: 'resetticket',
  SecureAppsPasscode: 'passcode',
  AuditEvent: 'auditevent',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

export interface Ids {
  next(kind: IdKind): string;
}

/** Ids of one process sort by creation even within a millisecond: UUIDv7's 32-bit sequence counts on from a random start. */
export function makeIds(clock: Clock, random: Random): Ids {
  let last = { msecs: 0, seq: 0 };
  return {
    next(kind) {
      const msecs = clock.now();
      const seq = msecs === last.msecs ? last.seq + 1 : random.integer(2 ** 31);
      last = { msecs, seq };
      return TypeID.fromUUID(ID_PREFIX[kind], uuidv7({ msecs, seq, random: random.bytes(16) })).toString();
    },
  };
}

/** The kind of thing an id names, or null when it is not the id of anything. Never throws, whatever it is given. */
export function idKind(id: string): IdKind | null {
  if (id.length > 100) return null;
  try {
    const parsed = TypeID.fromString(id);
    // The canonical spelling only: an id that parses but prints differently would be a second name of one thing.
    if (parsed.toString() !== id) return null;
    return (Object.keys(ID_PREFIX) as IdKind[]).find((kind) => ID_PREFIX[kind] === parsed.getType()) ?? null;
  } catch {
    return null;
  }
}

export function isIdOf(kind: IdKind, id: string): boolean {
  return idKind(id) === kind;
}
