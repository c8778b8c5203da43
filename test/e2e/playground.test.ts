import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../testkit/browser.ts';
import { describe, expect } from '../testkit/index.ts';
import { openWindow } from '../testkit/pages.ts';
import { test as base } from '../testkit/pinportal.ts';

const test = base
  .extend('env', () => ({ PLAYGROUND: 'true' }))
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', (): BrowserContextOptions => ({}))
  /** An empty page. */
  .extend('page', async ({ browser, context }, { onCleanup }) => {
    const page = await openWindow(browser, context);
    onCleanup(() => page.context().close());
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

/** Opens the tab of a name. */
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Presses the button that runs the operation. Returns the headers that were sent and what was received. */
async function run(page: Page): Promise<{ readonly authorization: string | undefined; readonly received: unknown }> {
  const responded = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && response.request().postData()?.includes('IntrospectionQuery') === false,
  );
  await page.locator('.graphiql-execute-button').click();
  const response = await responded;
  return { authorization: response.request().headers().authorization, received: await response.json() };
}

/** Waits until the response window shows a key. The editor renders only the lines that are in view, and wraps texts. */
const shows = (page: Page, key: string) => page.locator('.result-window').getByText(key).first().waitFor();

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

describe.each(Object.entries(SIZES))('a newcomer to the demo on a %s', (_name, viewport) => {
  test.override('context', { viewport });

  test('opens its address, signs in with one click, and sees the portal and the users', async ({ page, pinportal }) => {
    const demo = pinportal.start(['demo', '--port', '0']);
    const [, url = ''] = await demo.written(/(http:\/\/127\.0\.0\.1:\d+)\/graphql/u);
    const seen = watch(page, url);
    await page.goto(`${url}/graphql`);

    const signedIn = await run(page);
    expect(signedIn).toMatchObject({
      authorization: undefined,
      received: { data: { signIn: { viewer: { displayName: 'Ines Ostrava', canGenerateOneTimePin: true } } } },
    });
    const [token] = /pps_[\w-]+/u.exec(JSON.stringify(signedIn.received)) ?? [];
    await shows(page, 'sessionToken');

    await openTab(page, 'UserPortal');
    expect(await run(page)).toMatchObject({
      authorization: `Bearer ${token}`,
      received: { data: { viewer: { devices: { nodes: [{ name: 'Work iPhone' }, { name: 'Travel iPhone' }] } } } },
    });
    await shows(page, 'devices');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool').getByText('Authorization').first().waitFor();

    await openTab(page, 'SignInAsAdministrator');
    expect(await run(page)).toMatchObject({
      received: { data: { signIn: { viewer: { displayName: 'Avery Admin' } } } },
    });
    await shows(page, 'sessionToken');
    await openTab(page, 'Users');
    expect(await run(page)).toMatchObject({
      received: {
        data: {
          users: { nodes: expect.arrayContaining([expect.objectContaining({ username: 'no-role-user' })]) as unknown },
        },
      },
    });
    await shows(page, 'users');

    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    for (const part of ['.graphiql-query-editor', '.graphiql-execute-button', '.graphiql-response']) {
      const box = await page.locator(part).first().boundingBox();
      const [width, height] = [box?.width ?? 0, box?.height ?? 0];
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + width <= viewport.width], part).toEqual([true, true]);
      if (part !== '.graphiql-execute-button') expect(Math.min(width, height), part).toBeGreaterThan(200);
    }
    expect(seen).toEqual({ errors: [], outside: [] });
  });
});

test('names no account and no password outside of the demo', async ({ app, page }) => {
  expect(await (await fetch(`${app.url}/playground/accounts.json`)).json()).toBeNull();
  await page.goto(`${app.url}/graphql`);
  await page.locator('.graphiql-query-editor .view-lines').getByText('Fill in the variables').waitFor();
  const stored = () => page.evaluate<string>('JSON.stringify(sessionStorage)');
  expect(await stored()).not.toMatch(/demo-password|ios-user/u);
  expect(await run(page)).toMatchObject({ received: { data: { signIn: { __typename: 'InvalidCredentials' } } } });
});

describe.each(['light', 'dark'] as const)('in a %s colour scheme', (colorScheme) => {
  test.override('context', { colorScheme });

  test('the playground runs a typed query, without errors and without other servers', async ({ app, page }) => {
    const seen = watch(page, app.url);
    await page.goto(`${app.url}/graphql`);
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{ __typename');
    // The editor reads what was typed after a pause, and then stores it.
    const stored = () => page.evaluate<string | null>("sessionStorage.getItem('graphiql:query')");
    await expect.poll(async () => (await stored()) ?? '').toMatch(/^\{ __typename/u);
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
