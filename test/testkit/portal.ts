import type { Page } from 'playwright-core';
import { PASSWORD } from './app.ts';
import { button } from './pages.ts';

/** The words of the sign-in page of every portal. */
export const SIGN_IN_WORDS = {
  en: { username: 'User name', password: 'Password', signIn: 'Sign in' },
  de: { username: 'Benutzername', password: 'Passwort', signIn: 'Anmelden' },
} as const;
type Language = keyof typeof SIGN_IN_WORDS;

/** Fills in the sign-in page and presses its button. */
export async function sendCredentials(
  page: Page,
  { username, password, language = 'en' }: { username: string; password: string; language?: Language },
): Promise<void> {
  const words = SIGN_IN_WORDS[language];
  await page.getByLabel(words.username, { exact: true }).fill(username);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await button(page, words.signIn).click();
}

/** Signs in, and waits until the portal has left its sign-in page: to open an address before would cancel the sign-in. */
export async function signIn(page: Page, username: string, language: Language = 'en'): Promise<void> {
  await sendCredentials(page, { username, password: PASSWORD, language });
  await button(page, SIGN_IN_WORDS[language].signIn).waitFor({ state: 'detached' });
}
