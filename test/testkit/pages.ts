import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { TestClock, test } from './index.ts';

/** Ends a wait for something that does not come, in milliseconds, with an error that names what did not. */
const HANGS = 120_000;

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
    const page = await openWindow(browser, context);
    onCleanup(() => page.context().close());
    return page;
  });

/** An empty page in a window of its own, with its own cookies. Its context has to be closed. */
export async function openWindow(browser: Browser, context: BrowserContextOptions): Promise<Page> {
  const opened = await browser.newContext(zoomed(context));
  opened.setDefaultTimeout(HANGS);
  return opened.newPage();
}

/** The zoom of windows on a desktop. `E2E_ZOOM=2` shows half of what fits otherwise, as a person sees it at 200 %. */
const ZOOM = Number(process.env.E2E_ZOOM ?? 1);
/** A phone has no such zoom, in CSS pixels. */
const WIDEST_PHONE = 500;

/** The context of a window at `E2E_ZOOM`. */
function zoomed(context: BrowserContextOptions): BrowserContextOptions {
  const { viewport } = context;
  if (!viewport || viewport.width <= WIDEST_PHONE) return context;
  const [width, height] = [viewport.width, viewport.height].map((length) => Math.floor(length / ZOOM)) as [
    number,
    number,
  ];
  return { ...context, viewport: { width, height }, deviceScaleFactor: ZOOM };
}

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
    const first = await violations(page, colorScheme);
    // A page that changes while axe looks at it can seem to have a problem. A problem that stays is found again.
    found.push(...(first.length === 0 ? first : await violations(page, colorScheme)));
  }
  return found;
}

async function violations(page: Page, colorScheme: keyof typeof AXE_OPTIONS): Promise<string[]> {
  // A colour that changes gradually has too little contrast for a moment.
  await page.evaluate(SETTLED);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(AXE_OPTIONS[colorScheme])})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${colorScheme} ${id}: ${html} ${failureSummary ?? ''}`),
  );
}

export const fitsTheWidth = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

/** What is used of an element of a page, because these files are not checked with the types of a browser. */
interface PageElement {
  getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  contains(other: unknown): boolean;
  readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
}

/** Whether a person sees something without scrolling: it is in the window, and nothing covers it. */
export const isSeen = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element: PageElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
  });

/** Presses a key until something has the focus. */
export async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(':focus'));
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused.count()) === 1) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(wanted)}.`);
}

/** Presses Tab until the focus is on a button or link with this text. */
export const tabTo = (page: Page, text: string): Promise<void> =>
  pressUntil(page, 'Tab', page.locator('button, a').filter({ has: page.getByText(text, { exact: true }) }));
