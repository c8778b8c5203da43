/** What the notice of a change says, in English. */
export const en = {
  lastChange: 'Last change',
  undo: 'Undo',
  undone: 'The change is undone.',
};

export type ChangeMessages = typeof en;
