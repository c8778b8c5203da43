import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startApp } from '../testkit/test-app.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp('sqlite', { env: { PLAYGROUND: 'true' } });
  await app.user('ada');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-quic',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** What the browser complained about, and what it asked for outside the server. */
function watch(page: Page): { complaints: string[]; outside: string[] } {
  const seen = { complaints: [] as string[], outside: [] as string[] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(app.url) && !url.startsWith('data:') && !url.startsWith('blob:')) seen.outside.push(url);
  });
  return seen;
}

it.each(['light', 'dark'] as const)('runs a query typed in the playground, in the %s', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme });
  const seen = watch(page);
  await page.goto(`${app.url}/graphql`);
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('{ __typename');
  await page.waitForTimeout(1_000); // the editor reads what was typed after a pause
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && response.request().postData()?.includes('IntrospectionQuery') === false,
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await (await answered).json()).toEqual({ data: { __typename: 'Query' } });
  await expect.poll(() => page.locator('.result-window').textContent()).toContain('__typename');
  expect(seen).toEqual({ complaints: [], outside: [] });
  await page.close();
});

it('says what it is to a screen reader and fits a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${app.url}/graphql`);
  expect(await page.title()).toContain('PinPortal');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.locator('.graphiql-query-editor').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await page.close();
});
