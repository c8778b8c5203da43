import type { AuditEventRowFragment } from '@pinportal/client';
import { keysOf } from '../list/search.ts';
import { useNames } from '../names/index.ts';
import { useAuditMessages } from './messages/index.ts';

/** The reason with the codes of what is missing. */
const REQUIREMENTS = /^requirements not met: ([A-Z_ ]+)$/u;

/** Why an event has the outcome FAILURE, in plain words. A reason that the portal does not know is returned as it is. */
export function useReason(): (reason: string) => string {
  const messages = useAuditMessages();
  const names = useNames();
  return (reason) => {
    const codes = REQUIREMENTS.exec(reason)?.[1]?.split(' ');
    if (codes !== undefined) {
      const known = keysOf(names.requirements).filter((code) => codes.includes(code));
      if (known.length === codes.length)
        return messages.unmet(known.map((code) => names.requirements[code]).join('; '));
    }
    const known = keysOf(messages.reasons).find((each) => each === reason);
    return known === undefined ? reason : messages.reasons[known];
  };
}

/** The number of further refusals that an event states, or null if it is an event of its own. */
export function repetitionsOf({ outcome, requestId, details }: AuditEventRowFragment): number | null {
  if (outcome !== 'FAILURE' || requestId !== null) return null;
  const count = Number(details.find(({ name }) => name === 'count')?.value);
  return Number.isNaN(count) ? null : count;
}
