/** The languages of the portals, each with its own name. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** The regional form if the browser names none: its dates have the day before the month. */
const DEFAULT_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** The portals store nothing else. */
const STORAGE_KEY = 'pinportal-language';

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

const languageOf = (locale: string): string => locale.split('-')[0] ?? '';

/** The language that was chosen in the page, else the first one of the browser that there is, else English. */
export function preferredLanguage(): Language {
  const chosen = readChoice();
  return chosen ?? navigator.languages.map(languageOf).find(isLanguage) ?? 'en';
}

function readChoice(): Language | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null; // the browser forbids storage
  }
}

export function storeChoice(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // The browser forbids storage: the choice lasts until the page is closed.
  }
}

/** The regional form of a language that the browser prefers. It decides how dates and times are written. */
export function localeOf(language: Language): string {
  return navigator.languages.find((locale) => languageOf(locale) === language) ?? DEFAULT_LOCALES[language];
}
