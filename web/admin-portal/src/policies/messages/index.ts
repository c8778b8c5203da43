import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type PolicyMessages, en } from './en.ts';

/** What the page of the policies says. */
export const usePolicyMessages = (): PolicyMessages => useCatalogue({ en, de });
