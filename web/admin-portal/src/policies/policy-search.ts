import { oneOf, searchOf, text } from '../list/search.ts';

/** What the address of the list of policies says: the policy in the panel, and whether its dialog is open. */
export const readPolicySearch = searchOf({
  policy: text,
  dialog: oneOf(['edit', 'new']),
});
