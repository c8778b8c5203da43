import { pluralFor } from '@pinportal/ui';
import type { ListMessages } from './en.ts';

const plural = pluralFor('de');
const number = new Intl.NumberFormat('de');

/** What every list says, in German. */
export const de: ListMessages = {
  search: 'Suchen',
  filters: 'Filter',
  addFilter: 'Filter hinzufügen',
  removeFilter: (filter) => `Filter ${filter} entfernen`,
  removeAllFilters: 'Alle Filter entfernen',
  columns: 'Spalten',
  sortBy: 'Sortieren nach',
  ascending: (column) => `${column}, aufsteigend`,
  descending: (column) => `${column}, absteigend`,
  select: (row) => `${row} auswählen`,
  selectPage: 'Alle auf dieser Seite auswählen',
  selectColumn: 'Auswahl',
  selected: (count) => plural(count, { one: '1 ausgewählt', other: `${number.format(count)} ausgewählt` }),
  selectAll: (count) => `Alle ${count} passenden auswählen`,
  allSelected: (count) => `Alle ${count} passenden sind ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  bulkActions: 'Aktionen für die Auswahl',
  total: (count, isExact) =>
    isExact
      ? plural(count, { one: '1 Eintrag', other: `${number.format(count)} Einträge` })
      : `mehr als ${number.format(count)} Einträge`,
  count: (count, isExact) => (isExact ? number.format(count) : `mehr als ${number.format(count)}`),
  pages: 'Seiten der Liste',
  previous: 'Zurück',
  next: 'Weiter',
  nothingMatches: 'Kein Eintrag passt',
  nothingMatchesExplanation:
    'Kein Eintrag erfüllt alle Filter. Entfernen Sie einen, oder suchen Sie nach etwas anderem.',
};
