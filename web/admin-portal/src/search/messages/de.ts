import { pluralFor } from '@pinportal/ui';
import type { SearchMessages } from './en.ts';

const plural = pluralFor('de');

/** What the search says, in German. */
export const de: SearchMessages = {
  title: 'Suchen',
  label: 'Seite, Benutzer, Gerät oder Richtlinie suchen',
  results: 'Treffer',
  groups: { pages: 'Seiten', users: 'Benutzer', devices: 'Geräte', policies: 'Richtlinien' },
  found: (count) => plural(count, { one: '1 Treffer', other: `${count} Treffer` }),
  nothing: (text) => `Nichts gefunden für „${text}“. Versuchen Sie eine andere Schreibweise oder weniger Wörter.`,
  deviceOf: (username) => `von ${username}`,
};
