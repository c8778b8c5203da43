import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type Names, en } from './en.ts';

/** What several pages call the values of an enum. */
export const useNames = (): Names => useCatalogue({ en, de });
