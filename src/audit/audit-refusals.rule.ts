import { HOUR } from '../platform/clock.ts';
import type { AuditRefusals, UnplacedEvent } from './audit-event.entity.ts';

/**
 * How many refusals of one kind are recorded each in one window: enough to investigate from. More of them would only
 * let a caller fill the disk: a locked device can cause hundreds in a second.
 */
export const REFUSALS_RECORDED_EACH = 20;

/** How long refusals of one kind are counted before their number is recorded, from the first one. */
export const REFUSAL_WINDOW = HOUR;

type Kind = Pick<UnplacedEvent, 'action' | 'reason' | 'actorKind' | 'actorId' | 'subjectKind' | 'subjectId'>;

/** Refusals are of one kind if they agree in action, reason, actor and subject. */
export function kindOfRefusal({ action, reason, actorKind, actorId, subjectKind, subjectId }: Kind): string {
  return JSON.stringify([action, reason, actorKind, actorId, subjectKind, subjectId]);
}

/** The event for the refusals of one kind that were only counted. */
export function repeatedRefusals(counted: AuditRefusals, now: number): UnplacedEvent {
  const [action, reason, actorKind, actorId, subjectKind, subjectId] = JSON.parse(counted.kind) as [
    Kind['action'],
    Kind['reason'],
    Kind['actorKind'],
    Kind['actorId'],
    Kind['subjectKind'],
    Kind['subjectId'],
  ];
  return {
    ...{ occurredAt: now, action, outcome: 'FAILURE', reason, actorKind, actorId, subjectKind, subjectId },
    details: JSON.stringify({
      count: String(counted.refusals - REFUSALS_RECORDED_EACH),
      since: new Date(counted.countedSince).toISOString(),
      until: new Date(counted.countedUntil).toISOString(),
    }),
    requestId: null,
  };
}
