import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { TestClock, test } from './index.ts';

/** What a test of a page is handed, beside what every test is. */
export const pageTest = test
  // Close to the clock of the browser, which counts down.
  .extend('clock', () => new TestClock(Date.now()))
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', (): BrowserContextOptions => ({ viewport: { width: 390, height: 844 }, locale: 'en-GB' }))
  /** An empty page. */
  .extend('page', async ({ browser, context }, { onCleanup }) => {
    const opened = await browser.newContext(context);
    onCleanup(() => opened.close());
    opened.setDefaultTimeout(0);
    return opened.newPage();
  });

/** In which languages the long stories are told. `E2E_LANGUAGES=de` tells them once, in the one with the longer words. */
const LANGUAGES = (process.env.E2E_LANGUAGES ?? 'en,de').split(',');

/** The words of each language in which a story is told. */
export function storiesIn<Language extends string, Words>(
  words: Readonly<Record<Language, Words>>,
): [Language, Words][] {
  return (Object.entries(words) as [Language, Words][]).filter(([language]) => LANGUAGES.includes(language));
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const SETTLED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  .then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  .then(() => undefined)`;

/** What axe looks for. Only colours differ in the dark scheme. */
const AXE_OPTIONS = {
  light: { resultTypes: ['violations'] },
  dark: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};

/** The problems that axe finds in both colour schemes. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme='${colorScheme}']`).waitFor({ state: 'attached' });
    // A colour that changes gradually has too little contrast for a moment.
    await page.evaluate(SETTLED);
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(AXE_OPTIONS[colorScheme])})`);
    const texts = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`));
    found.push(...texts);
  }
  return found;
}

export const fitsTheWidth = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

/** Presses Tab until the focus is on a button or link with this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = 'document.activeElement.textContent.trim()';
  for (let presses = 0; presses < 50; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focused)) === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}
