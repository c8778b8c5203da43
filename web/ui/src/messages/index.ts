import { useCatalogue } from '../language/language-context.tsx';
import { de } from './de.ts';
import { type UiMessages, en } from './en.ts';

/** What all portals say, in the language of the page. */
export const useUiMessages = (): UiMessages => useCatalogue({ en, de });
