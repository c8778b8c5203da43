import type { ChangeMessages } from './en.ts';

/** What the notice of a change says, in German. */
export const de: ChangeMessages = {
  lastChange: 'Letzte Änderung',
  undo: 'Rückgängig machen',
  undone: 'Die Änderung ist rückgängig gemacht.',
};
