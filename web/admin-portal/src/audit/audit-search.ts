import { PAGE_READERS, oneOf, searchOf, text } from '../list/search.ts';

/** What the address of the audit log says. */
export const readAuditSearch = searchOf({
  ...PAGE_READERS,
  action: text,
  outcome: oneOf(['SUCCESS', 'FAILURE']),
  actor: text,
  subject: text,
  since: text,
  until: text,
});
