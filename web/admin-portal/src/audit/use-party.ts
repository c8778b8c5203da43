import type { AuditPartyKind, PartyFragment } from '@pinportal/client';
import { useAuditMessages } from './messages/index.ts';

/** The form of an ID. In place of a name, it is the ID of an object that was deleted. */
const ID = /^[a-z]+_[0-9a-z]{26}$/u;

/** These have no ID and no name of their own. */
const NAMELESS: readonly AuditPartyKind[] = ['ANONYMOUS', 'OPERATOR', 'LICENSED_PRODUCTS'];

export interface Party {
  readonly name: string;
  /** What follows the name: the kind, or the ID of an object that was deleted. Null if the name says enough. */
  readonly addition: string | null;
  /** The ID by which events are filtered, or null if the administrator may not know it. */
  readonly id: string | null;
}

/** How a caller or an object of an event is shown. */
export function useParty(): (party: PartyFragment) => Party {
  const messages = useAuditMessages();
  return ({ kind, displayName, node }) => {
    const title = messages.kinds[kind];
    if (NAMELESS.includes(kind)) return { name: title, addition: null, id: null };
    if (kind === 'ONE_TIME_PIN') return { name: title, addition: displayName, id: node?.id ?? displayName };
    if (node === null && ID.test(displayName)) {
      return { name: messages.deleted(title), addition: displayName, id: displayName };
    }
    return { name: displayName, addition: kind === 'USER' ? null : title, id: node?.id ?? null };
  };
}
