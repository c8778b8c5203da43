import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type Messages, en } from './en.ts';

/** What the Secure Apps Manager says, in the language of the page. */
export const useMessages = (): Messages => useCatalogue({ en, de });
