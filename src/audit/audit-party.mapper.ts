import type { AuditPartyKind } from '../generated/types.ts';

/** A caller or an object that an event refers to. */
export interface AuditParty {
  readonly kind: AuditPartyKind;
  /** Null for a kind without objects. */
  readonly id: string | null;
}
