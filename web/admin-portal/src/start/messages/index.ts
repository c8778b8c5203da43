import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type StartMessages, en } from './en.ts';

/** What the start page says. */
export const useStartMessages = (): StartMessages => useCatalogue({ en, de });
