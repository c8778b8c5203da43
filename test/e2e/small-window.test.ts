import type { Page } from 'playwright-core';
import { PASSWORD, type Story, type TestApp, describe, expect, succeeded } from '../testkit/index.ts';
import { adminTest as test, chooseAction, openAsAdministrator, rowBox } from '../testkit/admin-portal.ts';
import { button, heading, isSeen } from '../testkit/pages.ts';

/** So many users that the last one is below what the window shows. */
async function addUsers(app: TestApp, { adminToken }: Story): Promise<void> {
  const rows = Array.from({ length: 12 }, (_each, number) => `user-${String(number).padStart(2, '0')}`);
  for (const username of rows) succeeded(await app.mutate('createUser', { username, password: PASSWORD }, adminToken));
}

const seen = async (page: Page, ...names: readonly string[]) => {
  const states: Record<string, boolean> = {};
  for (const name of names) states[name] = await isSeen(button(page, name));
  return states;
};

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a desktop at 200 %', { width: 720, height: 450 }],
])('on %s', (_window, viewport) => {
  test.override('context', { viewport, locale: 'en-GB' });

  test('what can be done with a selected user, and the buttons of the dialog, are seen', async ({
    page,
    app,
    story,
  }) => {
    await addUsers(app, story);
    await openAsAdministrator(page, `${app.url}/admin/users`);
    await rowBox(page, 'user-11').check();
    expect(await seen(page, 'Actions', 'Clear selection')).toEqual({ Actions: true, 'Clear selection': true });
    await chooseAction(page, 'Assign Roles');
    await page.getByRole('checkbox', { name: 'Reset Secure Apps Passcode' }).check();
    await page.getByText('No device is affected.').waitFor();
    expect(await seen(page, 'Cancel', 'Save')).toEqual({ Cancel: true, Save: true });
    // What has the focus is not behind them.
    await page.getByRole('checkbox', { name: 'View Audit Log' }).focus();
    expect(await isSeen(page.getByRole('checkbox', { name: 'View Audit Log' }))).toBe(true);
  });

  test('the policy that is chosen opens where it is seen, and so do the buttons that save it', async ({
    page,
    app,
    story,
  }) => {
    expect(story.defaultPolicyId).toBeDefined();
    await openAsAdministrator(page, `${app.url}/admin/policies`);
    await page.getByRole('link', { name: 'Default AppConnect Global Policy' }).click();
    await page.locator(':focus').and(heading(page, 'Default AppConnect Global Policy')).waitFor();
    await expect.poll(() => seen(page, 'Edit')).toEqual({ Edit: true });
    await button(page, 'Edit').click();
    await page.getByRole('checkbox', { name: 'Passcode is required for iOS devices' }).uncheck();
    await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
    expect(await seen(page, 'Cancel', 'Save')).toEqual({ Cancel: true, Save: true });
  });
});
