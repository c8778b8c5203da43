import { useCatalogue } from '../../language/language-context.tsx';
import { de } from './de.ts';
import { type RegistrationMessages, en } from './en.ts';

/** What the portals say about a registration PIN. */
export const useRegistrationMessages = (): RegistrationMessages => useCatalogue({ en, de });
