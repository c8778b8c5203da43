import { TypeID } from 'typeid-js';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from './clock.ts';
import type { Random } from './security/random.ts';

/**
 * The kinds of IDs and the prefix of each. A module adds its own by declaration merging and registers them in
 * `Module.idPrefixes`: `declare module '../platform/ids.ts' { interface IdPrefixes { Label: 'label' } }`.
 */
export interface IdPrefixes {}
export type IdKind = keyof IdPrefixes;

interface IdsOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly prefixes: IdPrefixes;
}

/** Creates and parses IDs. An ID is a TypeID: a prefix and a UUIDv7, which has 74 random bits and sorts by creation. */
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

  /** Creates an ID. Within a millisecond, a sequence number with a random start sorts the IDs of one process. */
  next(kind: IdKind): string {
    const msecs = this.#clock.now();
    const seq = msecs === this.#last.msecs ? this.#last.seq + 1 : this.#random.integer(2 ** 31);
    this.#last = { msecs, seq };
    return TypeID.fromUUID(this.prefixes[kind], uuidv7({ msecs, seq, random: this.#random.bytes(16) })).toString();
  }

  /** The kind of an ID, or null for text that is not a valid ID. Never throws. */
  kindOf(id: string): IdKind | null {
    if (id.length > 100) return null;
    try {
      const parsed = TypeID.fromString(id);
      // Only the canonical form is valid. Otherwise one object would have several IDs.
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
