import { type Story, type TestApp, describe, expect, graphql, registerWithPassword } from '../testkit/index.ts';
import { barriers, button, fitsTheWidth, heading, pageTest } from '../testkit/pages.ts';
import { signIn } from '../testkit/portal.ts';

const test = pageTest.extend('context', () => ({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' }));

const COUNTS = graphql(`
  {
    locked: devices(filter: { isLocked: true }) {
      totalCount
    }
    eligible: devices(filter: { canGenerateOneTimePin: true }) {
      totalCount
    }
    all: devices {
      totalCount
    }
  }
`);

/** A locked device, a disabled user, a device one requirement short, and refused attempts. */
async function cause(app: TestApp, story: Story): Promise<void> {
  await app.mutate(
    'updateAppConnectGlobalPolicy',
    { id: story.defaultPolicyId, maximumFailedAttempts: 1 },
    story.adminToken,
  );
  await app.mutate('setSecureAppsPasscode', { passcode: '482913' }, story.device.token);
  await app.mutate('unlockSecureApps', { passcode: '000000' }, story.device.token);
  await app.user('grace');
  await registerWithPassword(app, 'grace');
  const disabled = await app.user('edsger');
  await app.mutate('setUserStatus', { id: disabled, status: 'DISABLED' }, story.adminToken);
  await app.mutate('signIn', { username: 'ada', password: 'wrong' });
}

test('leads from each number to the list that shows exactly these', async ({ page, app, story }) => {
  await cause(app, story);
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await heading(page, 'Needs attention').waitFor();
  expect(await barriers(page)).toEqual([]);
  const { locked, eligible, all } = await app.execute(COUNTS, {}, story.adminToken);
  const addressOf = (name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await addressOf(`Devices ${all.totalCount}`)).toBe('/admin/devices');
  expect(await addressOf(`Devices that can generate a one-time PIN ${eligible.totalCount}`)).toBe(
    '/admin/devices?canGenerate=true',
  );
  expect(locked.totalCount).toBe(1);
  expect(await addressOf('1 locked device')).toBe('/admin/devices?isLocked=true');
  expect(await addressOf('1 device is one requirement short')).toBe('/admin/devices?isAlmostEligible=true');

  // A device that is not an iPhone lacks a requirement that cannot be met.
  await page.getByRole('link', { name: '1 device is one requirement short' }).click();
  await page.getByRole('main').getByText('1 entry').waitFor();
  await page.getByRole('row').filter({ hasText: 'grace' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: '1 disabled user' }).click();
  await page.getByRole('main').getByText('1 entry').waitFor();
  await page.getByRole('link', { name: 'edsger' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Users 4' }).click();
  await page.getByRole('main').getByText('4 entries').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: '2 refused attempts in the last day' }).click();
  await heading(page, 'Audit').waitFor();
  await page.getByRole('main').getByText('2 entries').waitFor();
  await page.getByText('Wrong passcode').waitFor();
});

test('says that nothing needs attention', async ({ page, app }) => {
  await app.admin();
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await page.getByText('Nothing needs your attention.').waitFor();
});

test('opens the page of an address whose values make no sense, and leaves them out', async ({ page, app }) => {
  await app.admin();
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await heading(page, 'Start').waitFor();
  const values = ['never', '5', 'true', 'null', '{"a":1}', '["a"]'];
  const names = {
    Users: ['users', 'search', 'role', 'status', 'sort', 'descending', 'columns', 'after', 'assignRolesTo'],
    Devices: ['devices', 'search', 'status', 'platform', 'user', 'sort', 'columns', 'before'],
    Audit: ['audit', 'action', 'outcome', 'actor', 'since', 'until', 'columns', 'after'],
  };
  for (const [title, [path, ...keys]] of Object.entries(names)) {
    for (const value of values) {
      const search = keys.map((key) => `${key}=${encodeURIComponent(value)}`).join('&');
      await page.goto(`${app.url}/admin/${String(path)}?${search}`);
      await heading(page, title).waitFor();
      const text = await page.getByRole('main').innerText();
      expect(text, search).not.toMatch(/undefined|\[object|Something went wrong|cannot be shown/u);
    }
  }
});

test('keeps the navigation if a page cannot be shown', async ({ page, app }) => {
  await app.admin();
  await page.route(/\/assets\/admin\/.*audit-page/u, (route) => route.abort());
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await heading(page, 'This page cannot be shown').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await heading(page, 'Users').waitFor();
});

test('searches from anywhere by keyboard', async ({ page, app, story }) => {
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await heading(page, 'Start').waitFor();
  const field = page.getByRole('combobox', { name: 'Search for a page, a user, a device or a policy' });
  const current = page.locator("[role='option'][aria-selected='true']");
  await page.keyboard.press('Control+k');
  await field.and(page.locator(':focus')).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.type('no such thing');
  await page.getByText('Nothing found for “no such thing”.').first().waitFor();
  await field.fill('iphone');
  await current.getByText('My iPhone').waitFor();
  await field.fill('a');
  await page.getByRole('option', { name: 'ada ada' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  for (let presses = 0; (await current.textContent()) !== 'ada ada'; presses++) {
    expect(presses).toBeLessThan(20);
    await page.keyboard.press('ArrowDown');
  }
  expect(await field.getAttribute('aria-activedescendant')).toBe(await current.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${app.url}/admin/users/${story.userId}`);

  await button(page, 'Search').click();
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('audit');
  await current.getByText('Audit').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('h1:focus').getByText('Audit').waitFor();
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a page that is still loading leaves the focus in the search', async ({ page, app, story }) => {
  await page.goto(`${app.url}/admin`);
  await signIn(page, 'root');
  await heading(page, 'Start').waitFor();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const field = page.getByRole('combobox', { name: 'Search for a page, a user, a device or a policy' });
  await button(page, 'Search').click(); // loads the search
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Users', exact: true }).click();
  await page.getByRole('link', { name: 'ada', exact: true }).waitFor();
  await page.route('**/*', async (route) => {
    await released;
    await route.continue();
  });
  await page.getByRole('link', { name: 'ada', exact: true }).click();
  await page.waitForURL(`${app.url}/admin/users/${story.userId}`);
  await page.keyboard.press('Control+k');
  await field.and(page.locator(':focus')).waitFor();
  release();
  await page.locator('h1').getByText('ada').waitFor({ state: 'attached' });
  await field.and(page.locator(':focus')).waitFor();
});

describe('the profile of an administrator', () => {
  test.override('context', { viewport: { width: 320, height: 640 }, locale: 'en-GB' });

  test('has the name, the password and the sessions', async ({ page, app }) => {
    await app.admin();
    await page.goto(`${app.url}/admin/profile`);
    await signIn(page, 'root');
    await heading(page, 'Profile and password').waitFor();
    await page.getByText('This browser').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await page.getByLabel('Name', { exact: true }).fill('Ada Root');
    await button(page, 'Save').click();
    await page.getByRole('link', { name: 'Profile and password: Ada Root' }).waitFor();
    await page.getByRole('button', { name: 'Sign out there' }).click();
    await page.getByRole('button', { name: 'Sign out there' }).waitFor({ state: 'detached' });
    await page.getByLabel('Current password', { exact: true }).fill('not the password');
    await page.getByLabel('New password', { exact: true }).fill('a password of her own');
    await button(page, 'Change password').click();
    await page.getByText('The current password is wrong.').waitFor();
  });
});
