/** What the notice of a change says, in English. */
export const en = {
  lastChange: 'Last change',
  undo: 'Undo',
};

export type ChangeMessages = typeof en;
