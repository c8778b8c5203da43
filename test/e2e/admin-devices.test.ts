import type { Page } from 'playwright-core';
import {
  type TestApp,
  createLabel,
  describe,
  expect,
  generatePin,
  given,
  graphql,
  registerWithPassword,
  succeeded,
} from '../testkit/index.ts';
import { adminTest as test, chooseAction, openAsAdministrator, rowBox } from '../testkit/admin-portal.ts';
import { barriers, button, fitsTheWidth, heading } from '../testkit/pages.ts';

const DEVICES = graphql(`
  {
    devices(first: 100) {
      nodes {
        status
        user {
          username
        }
        labels {
          name
        }
      }
    }
  }
`);

/** The device of a user who has one. */
async function deviceOf(app: TestApp, token: string, username: string) {
  const { devices } = await app.execute(DEVICES, {}, token);
  return given(devices.nodes.find(({ user }) => user.username === username) ?? null);
}

const dialog = (page: Page) => page.getByRole('dialog');
const SELECT_POLICY = '... on CreateAppConnectGlobalPolicySuccess { policy { id } }';

test('filters, labels and blocks several devices, says before what changes, and undoes it', async ({
  page,
  app,
  story,
  browserErrors,
}) => {
  const { adminToken } = story;
  await app.user('grace');
  await registerWithPassword(app, 'grace', 'ANDROID');
  const labelId = await createLabel(app, adminToken, 'Strict');
  const created = await app.mutate(
    'createAppConnectGlobalPolicy',
    { name: 'No recovery', passcodeRequiredForIos: true, allowIosPasscodeRecovery: false, labelIds: [labelId] },
    adminToken,
    SELECT_POLICY,
  );
  const policyId = succeeded(created).policy.id;
  await openAsAdministrator(page, `${app.url}/admin/devices`);
  await page.getByText('2 entries').first().waitFor();
  await page.getByRole('columnheader', { name: 'Registered' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await chooseAction(page, 'Add label');
  await page.getByLabel('Label', { exact: true }).selectOption('Strict');
  await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Save').click();
  await page.getByText('2 devices now have the label Strict.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'grace')).labels).toEqual([{ name: 'Strict' }]);

  await button(page, 'Add filter').click();
  await page.getByLabel('Policy in effect', { exact: true }).selectOption('No recovery');
  await page.getByLabel('Label', { exact: true }).selectOption('Strict');
  await page.getByLabel('Requirement not met', { exact: true }).selectOption('The device is an iPhone or iPad');
  await page.keyboard.press('Escape');
  await page.getByText('1 entry').first().waitFor();
  expect(new URL(page.url()).searchParams.get('policy')).toBe(policyId);
  await page.reload();
  await page.getByText('Policy in effect: No recovery', { exact: true }).waitFor();
  await page.getByText('Label: Strict', { exact: true }).waitFor();
  await page.getByText('1 entry').first().waitFor();
  await button(page, 'Remove all filters').click();
  await page.getByText('2 entries').first().waitFor();

  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await chooseAction(page, 'Remove label');
  await page.getByLabel('Label', { exact: true }).selectOption('Strict');
  await page.getByText('1 device gains the option to generate a one-time PIN.').waitFor();
  await button(page, 'Save').click();
  await page.getByText('2 devices no longer have the label Strict.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'grace')).labels).toEqual([]);
  await button(page, 'Undo').click();
  await page.getByText('The change is undone.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'grace')).labels).toEqual([{ name: 'Strict' }]);

  await chooseAction(page, 'Change status');
  await page.getByLabel('New status').selectOption('Blocked');
  await page.getByText('Secure apps cannot be used, and no one-time PIN can be generated.').waitFor();
  await button(page, 'Change 2 devices').click();
  await page.getByText('2 devices now have the status Blocked.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'ada')).status).toBe('BLOCKED');
  await button(page, 'Undo').click();
  await page.getByText('The change is undone.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'ada')).status).toBe('ACTIVE');

  await rowBox(page, 'My iPhone, grace').uncheck();
  await chooseAction(page, 'Add label');
  await page.getByLabel('Label', { exact: true }).selectOption('New label');
  await page.getByLabel('Name of the new label').fill('Strict');
  await button(page, 'Save').click();
  await page.getByText('There is a label with this name already.').waitFor();
  await page.getByLabel('Name of the new label').fill('Berlin');
  await button(page, 'Save').click();
  await page.getByText('1 device now has the label Berlin.').first().waitFor();
  expect((await deviceOf(app, adminToken, 'ada')).labels).toEqual([{ name: 'Berlin' }, { name: 'Strict' }]);
  expect(browserErrors.filter((text) => !text.includes('favicon'))).toEqual([]);
});

describe('on a phone', () => {
  test.override('context', { viewport: { width: 320, height: 640 }, locale: 'en-GB' });

  test('shows a device with what became of its one-time PINs, why none can be generated, and mends it', async ({
    page,
    app,
    story,
  }) => {
    await generatePin(app, story);
    await generatePin(app, story);
    await openAsAdministrator(page, `${app.url}/admin/devices/${story.device.id}`);
    await heading(page, 'My iPhone').waitFor();
    await page.getByText('Replaced by a newer one').waitFor();
    await page.getByText('5 attempts left').waitFor();
    await page.getByText('A one-time PIN can be generated for this device.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, 'Revoke').click();
    await page.getByText('The one-time PIN for My iPhone stops working.').waitFor();
    await button(page, 'Revoke one-time PIN').click();
    await page.getByText('The one-time PIN is revoked.').first().waitFor();
    expect(await button(page, 'Revoke').count()).toBe(0);

    await button(page, 'Change status').click();
    await page.getByLabel('New status').selectOption('Lost');
    await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Change 1 device').click();
    await page.getByText('No one-time PIN can be generated for this device. The device is not active.').waitFor();
    await page.getByRole('link', { name: 'Change the status of the device' }).click();
    await page.locator(':focus').and(heading(page, 'Status')).waitFor();

    await button(page, 'Rename').click();
    await page.getByLabel('New name').fill('Ada’s iPhone');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await heading(page, 'Ada’s iPhone').waitFor();
    await page.getByRole('link', { name: 'ada', exact: true }).click();
    await heading(page, 'ada').waitFor();
    await page.getByRole('link', { name: 'Ada’s iPhone' }).click();
    await page.goto(`${app.url}/admin/devices?user=${story.userId}&status=LOST`);
    await page.getByText('User: ada', { exact: true }).waitFor();
    await page.getByText('1 entry').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await page.goto(`${app.url}/admin/devices/dev_unknown`);
    await heading(page, 'This device does not exist').first().waitFor();
  });
});
