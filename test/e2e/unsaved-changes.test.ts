import type { Page } from 'playwright-core';
import { type TestApp, expect, graphql } from '../testkit/index.ts';
import {
  adminTest as test,
  chooseAction,
  openAsAdministrator,
  openFromNavigation,
  rowBox,
} from '../testkit/admin-portal.ts';
import { barriers, button, heading } from '../testkit/pages.ts';

const LICENSED = graphql('{ licensedProducts { code licensed } }');
const licensed = async (app: TestApp, token: string) =>
  (await app.execute(LICENSED, {}, token)).licensedProducts.filter((product) => product.licensed).length;

const question = (page: Page) => page.getByRole('dialog', { name: 'Discard your changes?' });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const DOCS = 'Ivanti Docs@Work';

test('a page asks before another one is opened, and keeps what was changed', async ({ page, app, story }) => {
  const before = await licensed(app, story.adminToken);
  await openAsAdministrator(page, `${app.url}/admin/`);
  await openFromNavigation(page, 'Licensed Products');
  // Nothing is asked where nothing was changed.
  await heading(page, 'Licensed Products').waitFor();
  await openFromNavigation(page, 'Users');
  await heading(page, 'Users').waitFor();
  await page.goBack();

  await box(page, DOCS).click();
  const isTicked = await box(page, DOCS).isChecked();
  await openFromNavigation(page, 'Users');
  await question(page).waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Keep editing').click();
  await question(page).waitFor({ state: 'detached' });
  await heading(page, 'Licensed Products').waitFor();
  expect(await box(page, DOCS).isChecked()).toBe(isTicked);

  await page.goBack();
  await question(page).waitFor();
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'detached' });
  await expect.poll(() => new URL(page.url()).pathname).toBe('/admin/settings/licensed-products');

  // The browser asks, too, before its tab is closed.
  const asked = page.waitForEvent('dialog');
  await page.evaluate('setTimeout(() => location.reload())');
  const browserQuestion = await asked;
  expect(browserQuestion.type()).toBe('beforeunload');
  await browserQuestion.dismiss();
  expect(await box(page, DOCS).isChecked()).toBe(isTicked);

  await openFromNavigation(page, 'Users');
  await button(page, 'Discard changes').click();
  await heading(page, 'Users').waitFor();
  expect(await licensed(app, story.adminToken)).toBe(before);
  await openFromNavigation(page, 'Licensed Products');
  await box(page, DOCS).waitFor();
  expect(await box(page, DOCS).isChecked()).toBe(!isTicked);

  // What is saved is not asked about.
  await box(page, DOCS).click();
  await button(page, 'Save').click();
  await page
    .getByText(/^(Now|No longer) licensed: Ivanti Docs@Work\.$/u)
    .first()
    .waitFor();
  await openFromNavigation(page, 'Users');
  await heading(page, 'Users').waitFor();
});

test('a dialog asks before Escape, its close button or the browser discards changes, and Cancel does not', async ({
  page,
  app,
  story,
}) => {
  expect(story.userToken).toBeDefined();
  const dialog = page.getByRole('dialog', { name: 'Assign Role(s)' });
  await openAsAdministrator(page, `${app.url}/admin/`);
  await openFromNavigation(page, 'Users');
  await rowBox(page, 'ada').check();
  await chooseAction(page, 'Assign Roles');
  await box(page, 'View Audit Log').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await chooseAction(page, 'Assign Roles');
  await box(page, 'View Audit Log').check();
  await page.keyboard.press('Escape');
  await question(page).waitFor();
  await page.locator(':focus').and(button(page, 'Keep editing')).waitFor();
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'detached' });
  await page.locator(':focus').and(box(page, 'View Audit Log')).waitFor();
  expect(await box(page, 'View Audit Log').isChecked()).toBe(true);

  await dialog.getByRole('button', { name: 'Close' }).click();
  await question(page).waitFor();
  await button(page, 'Keep editing').click();
  await page.goBack();
  await question(page).waitFor();
  await page.keyboard.press('Escape'); // of the question only
  await question(page).waitFor({ state: 'detached' });
  await dialog.waitFor();
  await page.goBack();
  await button(page, 'Discard changes').click();
  await heading(page, 'Start').waitFor();

  await openFromNavigation(page, 'Users');
  await rowBox(page, 'ada').check();
  await chooseAction(page, 'Assign Roles');
  await box(page, 'View Audit Log').check();
  await button(page, 'Cancel').click();
  await dialog.waitFor({ state: 'detached' });
  expect(await question(page).count()).toBe(0);
});

test('a dialog that the address opens asks before another address closes it', async ({ page, app, story }) => {
  await openAsAdministrator(page, `${app.url}/admin/policies?policy=${story.defaultPolicyId}`);
  await button(page, 'Edit').click();
  const dialog = page.getByRole('dialog', { name: 'Modify AppConnect Global Policy' });
  await box(page, 'Passcode is required for iOS devices').uncheck();
  await page.goBack();
  await question(page).waitFor();
  await button(page, 'Keep editing').click();
  await question(page).waitFor({ state: 'detached' });
  expect(await box(page, 'Passcode is required for iOS devices').isChecked()).toBe(false);

  // A search in front of the dialog is closed alone.
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Search for a page, a user, a device or a policy' });
  await search.waitFor();
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
  await dialog.waitFor();
  expect(await question(page).count()).toBe(0);

  await button(page, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/is saved\./u)
    .first()
    .waitFor();
  expect(await question(page).count()).toBe(0);
});

test('discarding leads where a person wants to go, also from a dialog that the address opened', async ({
  page,
  app,
  story,
}) => {
  const none = { passcodeRequiredForIos: false, allowIosPasscodeRecovery: false };
  await app.mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, ...none }, story.adminToken);
  const path = `/admin/devices/${story.device.id}`;
  await openAsAdministrator(page, `${app.url}${path}`);
  await page.getByRole('link', { name: 'Edit the policy' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Modify AppConnect Global Policy' });
  await box(page, 'Passcode is required for iOS devices').check();
  await page.goBack();
  await button(page, 'Discard changes').click();
  await heading(page, 'My iPhone').waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe(path);
});

test('what is being saved is not asked about, and stays until it is saved', async ({ page, app, story }) => {
  await openAsAdministrator(page, `${app.url}/admin/policies?policy=${story.defaultPolicyId}`);
  await button(page, 'Edit').click();
  const dialog = page.getByRole('dialog', { name: 'Modify AppConnect Global Policy' });
  await box(page, 'Passcode is required for iOS devices').uncheck();
  await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await button(page, 'Save').click();
  await dialog.locator('button:disabled', { hasText: 'Cancel' }).waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await question(page).count()).toBe(0);
  await dialog.waitFor();
  answer();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/is saved\./u)
    .first()
    .waitFor();
  expect(await question(page).count()).toBe(0);
});

test('one’s own profile and the name of something new are asked about, too', async ({ page, app, story }) => {
  expect(story.userToken).toBeDefined();
  await openAsAdministrator(page, `${app.url}/admin/profile`);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill(' Root  Admin ');
  await openFromNavigation(page, 'Labels');
  await question(page).waitFor();
  await button(page, 'Keep editing').click();
  await question(page).waitFor({ state: 'detached' });
  await button(page, 'Save').click();
  await page.getByText('Your profile is saved.').waitFor();
  await openFromNavigation(page, 'Labels');
  await heading(page, 'Labels').waitFor();

  await button(page, 'Add label').click();
  await page.getByRole('dialog').getByRole('textbox').fill('Berlin');
  await page.goBack();
  await question(page).waitFor();
  await button(page, 'Discard changes').click();
  await page.waitForURL(`${app.url}/admin/profile`);
});
