import type { Locator, Page } from 'playwright-core';
import { button, pageTest } from './pages.ts';
import { type SIGN_IN_WORDS, signIn } from './portal.ts';

/** What a test of the admin portal is handed: a server with a user `ada`, her iPhone, and the administrator `root`. */
export const adminTest = pageTest
  .extend('context', () => ({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' }))
  /** What the browser has reported as an error. */
  .extend('browserErrors', ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', ({ message }) => errors.push(message));
    return errors;
  });

/** Opens a page of the admin portal and signs in. */
export async function openAsAdministrator(
  page: Page,
  address: string,
  { username = 'root', language = 'en' }: { username?: string; language?: keyof typeof SIGN_IN_WORDS } = {},
): Promise<void> {
  await page.goto(address);
  await signIn(page, username, language);
}

/** The box that selects a row of a list. */
export const rowBox = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });

/** Opens the menu *Actions* and chooses. */
export async function chooseAction(page: Page, action: string): Promise<void> {
  await button(page, 'Actions').click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** The navigation, which is behind the button `menu` in a narrow window. */
export async function openNavigation(page: Page, menu = 'Menu'): Promise<Locator> {
  const navigation = page.getByRole('navigation').first();
  await button(page, menu).or(navigation).first().waitFor();
  if (!(await button(page, menu).isVisible())) return navigation;
  await button(page, menu).click();
  return page.getByRole('dialog').getByRole('navigation');
}

/** Opens a page from the navigation. */
export async function openFromNavigation(page: Page, name: string): Promise<void> {
  const navigation = await openNavigation(page);
  await navigation.getByRole('link', { name, exact: true }).click();
}
