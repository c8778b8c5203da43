import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import {
  type TestApp,
  PASSWORD,
  describe,
  expect,
  given,
  graphql,
  registerWithPassword,
  succeeded,
} from '../testkit/index.ts';
import {
  adminTest as test,
  chooseAction,
  openAsAdministrator,
  openFromNavigation,
  rowBox,
} from '../testkit/admin-portal.ts';
import { barriers, button, fitsTheWidth, heading, pressUntil } from '../testkit/pages.ts';

const USERS = graphql(`
  query ($filter: UserFilter, $after: String) {
    users(filter: $filter, first: 100, after: $after) {
      totalCount
      nodes {
        id
        username
        roles {
          code
        }
      }
    }
  }
`);

/** The roles of a user. */
async function rolesOf(app: TestApp, token: string, username: string): Promise<string[]> {
  const { users } = await app.execute(USERS, { filter: { search: username } }, token);
  return users.nodes.find((user) => user.username === username)?.roles.map(({ code }) => code) ?? [];
}

const dialog = (page: Page) => page.getByRole('dialog');
const box = (page: Page, name: string) => dialog(page).getByRole('checkbox', { name, exact: true });
const RESET = 'Reset Secure Apps Passcode';
const isMixed = async (page: Page, name: string) =>
  (await box(page, name).and(page.locator(':indeterminate')).count()) === 1;

test('follows the product documentation from the list of users to a role that is saved, and undoes it', async ({
  page,
  app,
  story,
  browserErrors,
}) => {
  await app.user('grace', ['REGISTER_DEVICE']);
  await app.user('linus');
  await registerWithPassword(app, 'grace');
  await openAsAdministrator(page, `${app.url}/admin/`);

  // 1. In Devices & Users > Users, select the user.
  await openFromNavigation(page, 'Users');
  await heading(page, 'Users').waitFor();
  await rowBox(page, 'grace').check();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('columnheader', { name: 'User name' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  // 2. Select Actions > Assign Roles.
  await button(page, 'Actions').click();
  await page.getByRole('menuitem', { name: 'Disable 1 user' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Assign Roles', exact: true }).click();
  // 3. In the Assign Role(s) dialog box, select Reset Secure Apps Passcode.
  await page.getByRole('dialog', { name: 'Assign Role(s)' }).waitFor();
  await page.getByText('Nothing is changed yet.').waitFor();
  expect(await button(page, 'Save').isDisabled()).toBe(true);
  await box(page, RESET).check();
  await page.getByText('1 device gains the option to generate a one-time PIN.').waitFor();
  await button(page, 'Show').click();
  await dialog(page).getByRole('row', { name: 'My iPhone grace No Yes The user has the role' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  // 4. Select Save.
  await button(page, 'Save').click();
  await page.getByText(`grace now has these roles: ${RESET}, Register Device.`).first().waitFor();
  await page.locator(':focus').and(button(page, 'Actions')).waitFor();
  await page.getByRole('row', { name: /grace .* Yes$/u }).waitFor();

  // Of several users who differ, those boxes that nobody touches stay as they are.
  await rowBox(page, 'linus').check();
  await chooseAction(page, 'Assign Roles');
  await page.getByText('For 2 users').waitFor();
  expect(await isMixed(page, 'Register Device')).toBe(true);
  await box(page, 'View Audit Log').check();
  await box(page, RESET).click();
  expect(await isMixed(page, RESET)).toBe(false);
  await page.getByText('No device is affected.').waitFor();
  await button(page, 'Save').click();
  await page.getByText('The roles of 2 users are saved.').first().waitFor();
  expect(await rolesOf(app, story.adminToken, 'linus')).toEqual(['RESET_SECURE_APPS_PASSCODE', 'VIEW_AUDIT_LOG']);
  expect(await rolesOf(app, story.adminToken, 'grace')).toEqual([
    'RESET_SECURE_APPS_PASSCODE',
    'REGISTER_DEVICE',
    'VIEW_AUDIT_LOG',
  ]);
  await button(page, 'Undo').click();
  await page.getByText('The change is undone.').first().waitFor();
  expect(await rolesOf(app, story.adminToken, 'linus')).toEqual([]);
  expect(await rolesOf(app, story.adminToken, 'grace')).toEqual(['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);
  expect(browserErrors).toEqual([]);
});

test('needs no pointer to assign a role', async ({ page, app, story }) => {
  await openAsAdministrator(page, `${app.url}/admin/users`);
  await rowBox(page, 'ada').waitFor();
  await pressUntil(page, 'Tab', rowBox(page, 'ada'));
  await page.keyboard.press('Space');
  await pressUntil(page, 'Shift+Tab', button(page, 'Actions'));
  await page.keyboard.press('Enter');
  await page.locator('[role=menu]:focus-within').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.locator(':focus').and(button(page, 'Actions')).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role=menu]:focus-within').waitFor();
  await pressUntil(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Assign Roles', exact: true }));
  await page.keyboard.press('Enter');
  await box(page, RESET).waitFor();
  await pressUntil(page, 'Tab', box(page, RESET));
  await page.keyboard.press('Space');
  await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
  await pressUntil(page, 'Tab', button(page, 'Save'));
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator(':focus').and(button(page, 'Actions')).waitFor();
  expect(await rolesOf(app, story.adminToken, 'ada')).toEqual(['REGISTER_DEVICE']);
});

test('changes more users than one request may name, and lists those who cannot be changed', async ({
  page,
  app,
  story,
}) => {
  const names = Array.from({ length: 120 }, (_, index) => `root-${String(index).padStart(3, '0')}`);
  for (const part of [names.slice(0, 100), names.slice(100)]) {
    const users = part.map((username) => ({ username, roles: ['REGISTER_DEVICE' as const] }));
    succeeded(await app.mutate('createUsers', { users }, story.adminToken));
  }
  await openAsAdministrator(page, `${app.url}/admin/users?search=root`);
  await page.getByText('121 entries').first().waitFor();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await page.getByText('50 selected').waitFor();
  await button(page, 'Select all 121 that match').click();
  await page.getByText('All 121 that match are selected').waitFor();
  await chooseAction(page, 'Assign Roles');
  await page.getByText('For 121 users').waitFor();
  await box(page, RESET).click();
  // From mixed over ticked to empty: the last administrator who may do this cannot give it up.
  await box(page, 'Manage Users').click();
  await box(page, 'Manage Users').click();
  await page.getByText('At least one active user must have the role Manage Users.').waitFor();
  // Closing the dialog half-way would leave some users changed and others not, so it asks.
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await button(page, 'Save').click();
  await page.getByText('0 of 121 done').waitFor();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Stop here?' });
  await question.waitFor();
  await button(page, 'Keep going').click();
  await question.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await question.waitFor();
  goOn();
  // There is nothing left to stop.
  await question.waitFor({ state: 'detached' });
  await page.getByText('120 of 121 are changed.').waitFor();
  await page.getByText('1 could not be changed:').waitFor();
  await page.getByText('root (root): At least one active user must have the role Manage Users.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('The roles of 120 users are saved.').first().waitFor();
  const filter = { search: 'root-', role: 'RESET_SECURE_APPS_PASSCODE' } as const;
  expect((await app.execute(USERS, { filter }, story.adminToken)).users.totalCount).toBe(120);
  expect(await rolesOf(app, story.adminToken, 'root')).toContain('MANAGE_USERS');
});

test('shows an administrator only what their roles allow, and names whom they cannot disable', async ({
  page,
  app,
  story,
}) => {
  expect(story.device.id).toBeDefined();
  await app.user('clerk', ['MANAGE_USERS']);
  await openAsAdministrator(page, `${app.url}/admin/users`, { username: 'clerk' });
  await rowBox(page, 'ada').check();
  await rowBox(page, 'root').check();
  await chooseAction(page, 'Disable 2 users');
  await page.getByText('1 user who can generate a one-time PIN now cannot any more.').waitFor();
  await button(page, 'Disable 2 users').click();
  await page.getByText('1 of 2 are changed.').waitFor();
  await page.getByText('root (root): You can assign and remove only those roles').waitFor();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('1 user is disabled.').first().waitFor();
  await page.getByRole('link', { name: 'ada', exact: true }).click();
  await page.getByText('This user can generate a one-time PIN for 0 of 1 device.').waitFor();
  expect(await page.getByRole('link', { name: 'My iPhone' }).count()).toBe(0);
  expect(await heading(page, 'Registration PINs').count()).toBe(0);
  await page.getByRole('link', { name: 'Activate the account' }).click();
  await page.locator(':focus').and(heading(page, 'Status')).waitFor();
  await button(page, 'Activate user').click();
  await page.getByText('ada is active.').first().waitFor();
  await page.getByText('This user can generate a one-time PIN for 1 of 1 device.').waitFor();
});

test('adds a user, changes the account, creates a registration PIN and disables', async ({ page, app, story }) => {
  expect(story.device.id).toBeDefined();
  await openAsAdministrator(page, `${app.url}/admin/users`);
  await button(page, 'Add user').click();
  await page.getByRole('checkbox', { name: 'Register Device' }).check();
  await page.getByLabel('User name', { exact: true }).fill('ada');
  await page.getByLabel('Email address (optional)').fill('not an address');
  await page.getByLabel('First password', { exact: true }).fill('short');
  await dialog(page).getByRole('button', { name: 'Add user', exact: true }).click();
  await page.getByText('Enter at least 15 characters.').waitFor();
  await page.getByText('Check the spelling.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Email address (optional)').fill('kay@example.com');
  await page.getByLabel('First password', { exact: true }).fill(PASSWORD);
  await dialog(page).getByRole('button', { name: 'Add user', exact: true }).click();
  await page.getByText('Another user has this user name. Choose another.').waitFor();
  await page.getByLabel('User name', { exact: true }).fill('kay');
  await dialog(page).getByRole('button', { name: 'Add user', exact: true }).click();
  await page.getByText('kay is added.').first().waitFor();
  expect(await rolesOf(app, story.adminToken, 'kay')).toEqual(['REGISTER_DEVICE']);

  await page.getByRole('link', { name: 'kay', exact: true }).click();
  await page.getByText('No device is registered yet').waitFor();
  await button(page, 'Edit').click();
  await page.getByLabel('Name', { exact: true }).fill('Kay Lund');
  await page.getByLabel('New password (optional)', { exact: true }).fill('a password from the administrator');
  await page.getByLabel('Must choose a new password at the first sign-in').uncheck();
  await button(page, 'Save').click();
  await page.getByText('The account of Kay Lund is saved.').first().waitFor();
  await heading(page, 'Kay Lund').waitFor();
  expect(await app.signIn('kay', 'a password from the administrator')).toBeTruthy();

  await page.getByLabel('For a device with').selectOption('Android');
  await button(page, 'Create registration PIN').click();
  await page.getByText('Registration PIN for Android. Shown only once.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Done').click();
  await button(page, 'Revoke the registration PIN for Android').click();
  await page.getByText('Android: revoked').waitFor();

  await button(page, 'Disable user').click();
  await page.getByText('No device loses the option to generate a one-time PIN.').waitFor();
  await button(page, 'Disable Kay Lund').click();
  await page.getByText('Kay Lund is disabled.').first().waitFor();
});

test('imports users from CSV, names each bad row, and shows generated passwords once', async ({ page, app, story }) => {
  await openAsAdministrator(page, `${app.url}/admin/users`);
  await page.getByRole('link', { name: 'Import' }).click();
  await heading(page, 'Import users').waitFor();
  // A spreadsheet would calculate these names. The second begins with a full-width equals sign.
  const good = ['+', '\uFF1D', '='].map(
    (sign, index) => `new-${index},"${sign}New, ${index}",,Register Device;${RESET}`,
  );
  const lines = [
    'User name,displayName,email,roles,colour',
    ...good.slice(0, 1),
    'bad-mail,Bad,not an address,',
    'bad-role,"Two\nlines",,Nonsense',
    'ada,,,',
    'NEW-0,,,',
    ...good.slice(1),
  ];
  await page.getByLabel('CSV text').fill(lines.join('\n'));
  await button(page, 'Check').click();
  await page.getByText('3 of 7 rows can be imported.').waitFor();
  await page.getByText('These columns are not imported, because their names are not known: colour.').waitFor();
  await page.getByText('Line 3, bad-mail: Email address (optional): Check the spelling.').waitFor();
  await page.getByText('Line 4, bad-role: There is no role named Nonsense.').waitFor();
  await page.getByText('Line 6, ada: Another user has this user name already.').waitFor();
  await page.getByText('Line 7, NEW-0: Line 2 has the same user name.').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect((await app.execute(USERS, { filter: { search: 'new-' } }, story.adminToken)).users.totalCount).toBe(0);

  // The connection is lost during the step, and comes back.
  await page.route('**/graphql', (route) => route.abort());
  await button(page, 'Import 3 users').click();
  await page.getByText('3 are not changed yet.').waitFor();
  await page.unroute('**/graphql');
  await button(page, 'Continue').click();
  await page.getByText('3 users are created.').waitFor();
  expect(await barriers(page)).toEqual([]);
  // The passwords are nowhere else.
  await page.goBack();
  await page.getByRole('dialog', { name: 'Leave without the passwords?' }).waitFor();
  await button(page, 'Stay').click();
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Download passwords').click()]);
  const file = await readFile(given(await saved.path()), 'utf8');
  expect(file).toContain(`"new-0","'+New, 0",`);
  expect(file).toContain(`"new-1","'\uFF1DNew, 1",`);
  const [, password] = given(/"new-2","'=New, 2","([^"]+)"/u.exec(file));
  await page.getByText(given(password ?? null)).waitFor();
  expect(await rolesOf(app, story.adminToken, 'new-2')).toEqual(['RESET_SECURE_APPS_PASSCODE', 'REGISTER_DEVICE']);
  const signedIn = await app.mutate('signIn', { username: 'new-2', password: given(password ?? null) });
  expect(signedIn.__typename).toBe('PasswordChangeRequired');
});

describe('on a phone, in German', () => {
  test.override('context', { viewport: { width: 320, height: 640 }, locale: 'de-DE' });

  test('leads from the missing requirement to the dialog for the user, and keeps the filters in the address', async ({
    page,
    app,
    story,
  }) => {
    await app.mutate('assignRoles', { userIds: [story.userId], roles: [] }, story.adminToken);
    await openAsAdministrator(page, `${app.url}/admin/users/${story.userId}`, { language: 'de' });
    await page.getByText('Dieser Benutzer kann für 0 von 1 Gerät eine Einmal-PIN erzeugen.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await page.getByRole('link', { name: 'Rolle zuweisen', exact: true }).click();
    await page.getByText('Für ada (ada)').waitFor();
    await box(page, RESET).check();
    await page.getByText('1 Gerät erhält die Möglichkeit, eine Einmal-PIN zu erzeugen.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, 'Speichern').click();
    await page.getByText(`ada hat jetzt diese Rollen: ${RESET}.`).first().waitFor();
    expect(page.url()).toBe(`${app.url}/admin/users?search=ada`);

    await button(page, 'Filter hinzufügen').click();
    await page.getByLabel('Rolle', { exact: true }).selectOption(RESET);
    await page.keyboard.press('Escape');
    const chip = page.getByText(`Rolle: ${RESET}`, { exact: true });
    await chip.waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText(`Rolle: ${RESET}`, { exact: true }).waitFor();
    await other.getByText('1 Eintrag').first().waitFor();
    await page.reload();
    await chip.waitFor();
    await page.getByRole('link', { name: 'ada', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, `Filter Rolle: ${RESET} entfernen`).click();
    await chip.waitFor({ state: 'detached' });
  });
});
