import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type SearchMessages, en } from './en.ts';

/** What the search says. */
export const useSearchMessages = (): SearchMessages => useCatalogue({ en, de });
