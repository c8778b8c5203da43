import { NativeSelect } from '@mantine/core';
import { useUiMessages } from '../messages/index.ts';
import { LANGUAGES, LANGUAGE_NAMES } from './language.ts';
import { useLanguage } from './language-context.tsx';

/** Chooses the language of the page. */
export function LanguageSelect() {
  const { language, choose } = useLanguage();
  const messages = useUiMessages();
  return (
    <NativeSelect
      size="sm"
      label={messages.language}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) choose(chosen);
      }}
      data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
    />
  );
}
