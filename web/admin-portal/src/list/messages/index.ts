import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type ListMessages, en } from './en.ts';

/** What every list says. */
export const useListMessages = (): ListMessages => useCatalogue({ en, de });
