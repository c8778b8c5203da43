import type { Page } from 'playwright-core';

export type Portal = 'user' | 'admin' | 'device';

/** A screen of a portal. */
export interface Screen {
  readonly name: string;
  readonly portal: Portal;
  /** The address. Without one, the screen follows from the one before it in the list. */
  readonly path?: string;
  /** Leads from the address to what the picture shows. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The pictures besides the light one in English. */
  readonly also?: readonly ('dark' | 'de')[];
}

/** The user of the demo whose devices are shown. */
export const USERNAME = 'ios-user';
export const ADMINISTRATOR = 'admin';
export const PASSWORD = 'demo-password';

const PASSCODE = '482913';

const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
const press = (name: RegExp) => (page: Page) => button(page, name).click();
const wordsOf = (...texts: string[]) => new RegExp(`^(${texts.join('|')})$`, 'u');

/** Opens the first link to an object of a list. */
const openFirst = (page: Page) => page.locator('tbody th a').first().click();

const registerDevice = async (page: Page) => {
  await page.locator('input[autocomplete="username"]').fill(USERNAME);
  await page.locator('input[type="password"]').first().fill(PASSWORD);
  await button(page, wordsOf('Register', 'Registrieren')).click();
};

const choosePasscode = async (page: Page) => {
  await page.locator('input[name="passcode"]').fill(PASSCODE);
  await button(page, wordsOf('Set passcode', 'Passcode festlegen')).click();
};

/** Every screen, in the order in which the pictures are taken: those of a portal in the same browser window. */
export const SCREENS: readonly Screen[] = [
  { name: 'user-devices', portal: 'user', path: '/', also: ['dark', 'de'] },
  {
    name: 'user-pin',
    portal: 'user',
    prepare: press(/^(Generate (one-time|a new) PIN|(Einmal-PIN|Neue PIN) erzeugen)$/u),
    also: ['dark', 'de'],
  },
  { name: 'user-devices-active-pin', portal: 'user', prepare: press(wordsOf('Done', 'Fertig')) },
  { name: 'user-history', portal: 'user', path: '/#/history' },
  { name: 'user-sessions', portal: 'user', path: '/#/sessions' },
  { name: 'user-profile', portal: 'user', path: '/#/profile' },

  { name: 'admin-start', portal: 'admin', path: '/admin', also: ['dark', 'de'] },
  { name: 'admin-search', portal: 'admin', prepare: (page) => search(page, 'iphone') },
  { name: 'admin-users', portal: 'admin', path: '/admin/users', also: ['dark', 'de'] },
  { name: 'admin-user', portal: 'admin', prepare: openFirst },
  { name: 'admin-assign-roles', portal: 'admin', path: '/admin/users', prepare: assignRoles },
  { name: 'admin-users-import', portal: 'admin', path: '/admin/users/import' },
  { name: 'admin-devices', portal: 'admin', path: '/admin/devices', also: ['de'] },
  {
    name: 'admin-device-why',
    portal: 'admin',
    path: '/admin/devices?canGenerate=false',
    prepare: openFirst,
    also: ['de'],
  },
  { name: 'admin-labels', portal: 'admin', path: '/admin/labels' },
  { name: 'admin-licensed-products', portal: 'admin', path: '/admin/settings/licensed-products', also: ['de'] },
  { name: 'admin-policies', portal: 'admin', path: '/admin/policies', also: ['dark'] },
  { name: 'admin-policy-edit', portal: 'admin', path: '/admin/policies?dialog=edit', also: ['de'] },
  { name: 'admin-audit', portal: 'admin', path: '/admin/audit', also: ['dark', 'de'] },
  {
    name: 'admin-audit-details',
    portal: 'admin',
    path: '/admin/audit?outcome=FAILURE',
    prepare: (page) => page.locator('tbody th button').first().click(),
  },
  { name: 'admin-audit-event', portal: 'admin', prepare: (page) => page.locator('tbody a:has(time)').first().click() },
  { name: 'admin-profile', portal: 'admin', path: '/admin/profile' },

  { name: 'device-register', portal: 'device', path: '/device', also: ['dark', 'de'] },
  { name: 'device-set-passcode', portal: 'device', prepare: registerDevice },
  { name: 'device-apps', portal: 'device', prepare: choosePasscode },
  { name: 'device-locked', portal: 'device', prepare: press(wordsOf('Lock', 'Sperren')), also: ['dark'] },
  {
    name: 'device-forgot-passcode',
    portal: 'device',
    prepare: press(wordsOf('Forgot passcode', 'Passcode vergessen')),
  },
];

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('input[role="combobox"]').fill(text);
  await page.locator('[role="option"]').first().waitFor();
}

async function assignRoles(page: Page): Promise<void> {
  await page.locator('tbody').getByRole('checkbox').first().check();
  await button(page, wordsOf('Actions', 'Aktionen')).click();
  await page.getByRole('menuitem', { name: /^(Assign Roles|Rollen zuweisen)/u }).click();
}
