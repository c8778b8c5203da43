import { useCatalogue } from '../../language/language-context.tsx';
import { de } from './de.ts';
import { type AccountMessages, en } from './en.ts';

/** What the pages on one's own account say. */
export const useAccountMessages = (): AccountMessages => useCatalogue({ en, de });
