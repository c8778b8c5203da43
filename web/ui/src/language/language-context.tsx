import { type ReactNode, createContext, use, useEffect, useMemo, useState } from 'react';
import { type Format, createFormat } from './format.ts';
import { type Language, localeOf, preferredLanguage, storeChoice } from './language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly format: Format;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Knows the language of the page, and tells the browser and screen readers. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      format: createFormat(localeOf(language)),
      choose(chosen: Language) {
        storeChoice(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error('There is no LanguageProvider.');
  return choice;
}

/** Dates and times in the language of the page. */
export const useFormat = (): Format => useLanguage().format;

/** The messages of a catalogue in the language of the page. */
export function useCatalogue<Messages>(catalogue: Readonly<Record<Language, Messages>>): Messages {
  return catalogue[useLanguage().language];
}
