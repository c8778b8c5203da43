import { PAGE_READERS, oneOf, searchOf, text } from '../list/search.ts';

/** What the address of the list of policies says: its page, the policy in the panel, and whether a dialog is open. */
export const readPolicySearch = searchOf({
  ...PAGE_READERS,
  policy: text,
  dialog: oneOf(['edit', 'new']),
});
