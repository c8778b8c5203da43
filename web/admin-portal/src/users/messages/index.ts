import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type UserMessages, en } from './en.ts';

/** What the pages of users say. */
export const useUserMessages = (): UserMessages => useCatalogue({ en, de });
