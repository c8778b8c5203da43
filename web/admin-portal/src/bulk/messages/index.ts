import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type BulkMessages, en } from './en.ts';

/** What every change of several users or devices says. */
export const useBulkMessages = (): BulkMessages => useCatalogue({ en, de });
