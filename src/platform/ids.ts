import { TypeID } from 'typeid-js';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from './clock.ts';
import type { Random } from './security/random.ts';

/**
 * The kinds of ids and the prefix of each. Every module adds its own by declaration merging, and registers them:
 * `declare module '../platform/ids.ts' { interface IdPrefixes { Label: 'label' } }`.
 */
export interface IdPrefixes {}
export type IdKind = keyof IdPrefixes;

interface IdsOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly prefixes: IdPrefixes;
}

/** Creates and recognises ids. An id is a TypeID: prefix and UUIDv7, sortable by creation, with 74 random bits. */
export class Ids {
  readonly prefixes: IdPrefixes;
  readonly #clock: Clock;
  readonly #random: Random;
  #last = { msecs: 0, seq: 0 };

  constructor({ clock, random, prefixes }: IdsOptions) {
    this.#clock = clock;
    this.#random = random;
    this.prefixes = prefixes;
  }

  /** A new id. Ids of one process sort by creation within a millisecond too: UUIDv7's sequence has a random start. */
  next(kind: IdKind): string {
    const msecs = this.#clock.now();
    const seq = msecs === this.#last.msecs ? this.#last.seq + 1 : this.#random.integer(2 ** 31);
    this.#last = { msecs, seq };
    return TypeID.fromUUID(this.prefixes[kind], uuidv7({ msecs, seq, random: this.#random.bytes(16) })).toString();
  }

  /** The kind of object that an id names, or null for anything that is not an id. Never throws. */
  kindOf(id: string): IdKind | null {
    if (id.length > 100) return null;
    try {
      const parsed = TypeID.fromString(id);
      // Only the canonical form: an id that parses but prints differently would be a second name of one object.
      if (parsed.toString() !== id) return null;
      return (Object.keys(this.prefixes) as IdKind[]).find((kind) => this.prefixes[kind] === parsed.getType()) ?? null;
    } catch {
      return null;
    }
  }

  isOf(kind: IdKind, id: string): boolean {
    return this.kindOf(id) === kind;
  }
}
