import type { AuditAction, AuditEventFilter } from '@pinportal/client';
import { PAGE_READERS, keysOf, oneOf, searchOf, someOf, text } from '../list/search.ts';
import { GROUP_OF } from './action-groups.ts';

export const AUDIT_COLUMNS = ['action', 'actor', 'subject', 'outcome', 'occurredAt'] as const;

/** One action or several. None is no filter. */
function actions(value: unknown): readonly AuditAction[] | undefined {
  const chosen = someOf(keysOf(GROUP_OF))(Array.isArray(value) ? value : [value]);
  return chosen?.length === 0 ? undefined : chosen;
}

/** A time in the form that the API accepts. */
function time(value: unknown): string | undefined {
  const milliseconds = Date.parse(text(value) ?? '');
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** What the address of the audit log says. */
export const readAuditSearch = searchOf({
  ...PAGE_READERS,
  action: actions,
  outcome: oneOf(['SUCCESS', 'FAILURE']),
  actor: text,
  subject: text,
  since: time,
  until: time,
  columns: someOf(AUDIT_COLUMNS),
});

export type AuditSearch = ReturnType<typeof readAuditSearch>;

export const NO_FILTER = {
  action: undefined,
  outcome: undefined,
  actor: undefined,
  subject: undefined,
  since: undefined,
  until: undefined,
} satisfies AuditSearch;

/** The filter that an address names. */
export function filterOf({ action, outcome, actor, subject, since, until }: AuditSearch): AuditEventFilter {
  return { actions: action, outcome, actorId: actor, subjectId: subject, since, until };
}
