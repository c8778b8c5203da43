import { useCatalogue } from '@pinportal/ui';
import { de } from './de.ts';
import { type LicensedProductMessages, en } from './en.ts';

/** What the page of the licensed products says. */
export const useLicensedProductMessages = (): LicensedProductMessages => useCatalogue({ en, de });
