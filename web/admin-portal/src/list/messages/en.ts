import { pluralFor } from '@pinportal/ui';

const plural = pluralFor('en');
const number = new Intl.NumberFormat('en');

/** What every list says, in English. */
export const en = {
  search: 'Search',
  filters: 'Filters',
  addFilter: 'Add filter',
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  removeAllFilters: 'Remove all filters',
  columns: 'Columns',
  sortBy: 'Sort by',
  ascending: (column: string) => `${column}, ascending`,
  descending: (column: string) => `${column}, descending`,
  select: (row: string) => `Select ${row}`,
  selectPage: 'Select all on this page',
  selectColumn: 'Selection',
  selected: (count: number) => plural(count, { one: '1 selected', other: `${number.format(count)} selected` }),
  selectAll: (count: string) => `Select all ${count} that match`,
  allSelected: (count: string) => `All ${count} that match are selected`,
  clearSelection: 'Clear selection',
  bulkActions: 'Actions for the selection',
  total: (count: number, isExact: boolean) =>
    isExact
      ? plural(count, { one: '1 entry', other: `${number.format(count)} entries` })
      : `more than ${number.format(count)} entries`,
  count: (count: number, isExact: boolean) => (isExact ? number.format(count) : `more than ${number.format(count)}`),
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  nothingMatches: 'Nothing matches',
  nothingMatchesExplanation: 'No entry meets all filters. Remove one, or search for something else.',
};

export type ListMessages = typeof en;
