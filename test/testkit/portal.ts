import type { Page } from 'playwright-core';
import { PASSWORD } from './app.ts';
import { button } from './pages.ts';

/** The words of the sign-in page of every portal. */
export const SIGN_IN_WORDS = {
  en: { username: 'User name', password: 'Password', signIn: 'Sign in' },
  de: { username: 'Benutzername', password: 'Passwort', signIn: 'Anmelden' },
} as const;

/** Signs in on the page that a portal shows before. */
export async function signIn(page: Page, username: string, language: keyof typeof SIGN_IN_WORDS = 'en'): Promise<void> {
  const words = SIGN_IN_WORDS[language];
  await page.getByLabel(words.username, { exact: true }).fill(username);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await button(page, words.signIn).click();
}
