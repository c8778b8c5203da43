import { type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { describe, expect, test as base } from '../testkit/index.ts';

const test = base
  .override('env', { PLAYGROUND: 'true' })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      timeout: 0,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-quic',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', (): BrowserContextOptions => ({}))
  /** An empty page. It waits for everything as long as the test may take. */
  .extend('page', async ({ browser, context }, { onCleanup }) => {
    const page = await browser.newPage(context);
    page.setDefaultTimeout(0);
    onCleanup(() => page.close());
    return page;
  });

/** The errors in the console of the browser, and the requests to other addresses than the server's. */
function watch(page: Page, url: string): { errors: string[]; outside: string[] } {
  const seen = { errors: [] as string[], outside: [] as string[] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    const requested = request.url();
    if (!requested.startsWith(url) && !/^(data|blob):/u.test(requested)) seen.outside.push(requested);
  });
  return seen;
}

describe.each(['light', 'dark'] as const)('in a %s colour scheme', (colorScheme) => {
  test.override('context', { colorScheme });

  test('the playground runs a typed query, without errors and without other servers', async ({ app, page }) => {
    const seen = watch(page, app.url);
    await page.goto(`${app.url}/graphql`);
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{ __typename');
    // The editor reads what was typed after a pause, and then stores it.
    await page.waitForFunction(`sessionStorage.getItem('graphiql:query')?.startsWith('{ __typename')`);
    const responded = page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' &&
        response.request().postData()?.includes('IntrospectionQuery') === false,
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    expect(await (await responded).json()).toEqual({ data: { __typename: 'Query' } });
    await page.locator('.result-window').getByText('__typename').first().waitFor();
    expect(seen).toEqual({ errors: [], outside: [] });
  });
});

describe('on a phone', () => {
  test.override('context', { viewport: { width: 390, height: 844 } });

  test('the playground has a title and a language, and needs no scrolling to the side', async ({ app, page }) => {
    await page.goto(`${app.url}/graphql`);
    expect(await page.title()).toContain('PinPortal');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.graphiql-query-editor').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });
});
