import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type ChangeMessages, en } from './en.ts';

/** What the notice of a change says. */
export const useChangeMessages = (): ChangeMessages => useCatalogue({ en, de });
