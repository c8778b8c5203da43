import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { PASSWORD, createRegistrationPin, describe, expect, registerWithPassword } from '../testkit/index.ts';
import { openNavigation } from '../testkit/admin-portal.ts';
import { button, heading, openWindow, pageTest, storiesIn } from '../testkit/pages.ts';
import { signIn } from '../testkit/portal.ts';

/*
 * Follows the Ivanti EPMM document *Generating a one-time PIN for resetting a secure apps passcode* step by step, by what
 * a person sees: the paths, the names of the dialogs, the boxes and the buttons are those of its numbered steps.
 */

const test = pageTest
  .extend('app', ({ startApp }) => startApp({ secureAppsManager: true }))
  /** The browser of an administrator, with the admin portal on a desktop. */
  .extend('admin', async ({ browser, context, app }, { onCleanup }) => {
    const page = await openWindow(browser, { ...context, viewport: { width: 1440, height: 900 } });
    onCleanup(() => page.context().close());
    await page.goto(`${app.url}/admin`);
    return page;
  })
  /** The phone of the user, with the Secure Apps Manager. `page` is another phone, with the user portal. */
  .extend('phone', async ({ browser, context, app }, { onCleanup }) => {
    const page = await openWindow(browser, { ...context, viewport: { width: 390, height: 844 } });
    onCleanup(() => page.context().close());
    await page.goto(`${app.url}/device`);
    return page;
  });

const WORDS = {
  en: {
    locale: 'en-GB',
    username: 'User name',
    menu: 'Menu',
    devicesAndUsers: 'Devices & Users',
    users: 'Users',
    select: 'Select ada',
    actions: 'Actions',
    assignRoles: 'Assign Roles',
    assignRolesDialog: 'Assign Role(s)',
    role: 'Reset Secure Apps Passcode',
    settings: 'Settings',
    licensedProducts: 'Licensed Products',
    product: 'Ivanti Web@Work',
    policiesAndConfigurations: 'Policies & Configurations',
    policies: 'Policies',
    details: 'Policy Details',
    edit: 'Edit',
    policyDialog: 'Modify AppConnect Global Policy',
    section: 'AppConnect passcode',
    required: 'Passcode is required for iOS devices',
    recovery: 'Allow iOS users to recover their passcode',
    save: 'Save',
    none: 'No device is affected.',
    gain: '1 device gains the option to generate a one-time PIN.',
    myDevices: 'Your devices',
    generate: 'Generate one-time PIN',
    accountPassword: 'Account password',
    registrationPin: 'Registration PIN',
    deviceName: 'Name of the device',
    register: 'Register',
    noPasscode: 'Your organisation requires no passcode for secure apps on this device.',
    setPasscode: 'Set passcode',
    lock: 'Lock',
    forgot: 'Forgot passcode',
    oneTimePin: 'One-time PIN',
    passwordOrPin: 'Account password or one-time PIN',
    continue: 'Continue',
    savePasscode: 'Save passcode',
    changed: 'Your new passcode is set, and secure apps are unlocked.',
    used: 'The one-time PIN was used.',
  },
  de: {
    locale: 'de-DE',
    username: 'Benutzername',
    menu: 'Menü',
    devicesAndUsers: 'Geräte & Benutzer',
    users: 'Benutzer',
    select: 'ada auswählen',
    actions: 'Aktionen',
    assignRoles: 'Rollen zuweisen',
    assignRolesDialog: 'Rollen zuweisen',
    role: 'Reset Secure Apps Passcode',
    settings: 'Einstellungen',
    licensedProducts: 'Lizenzierte Produkte',
    product: 'Ivanti Web@Work',
    policiesAndConfigurations: 'Richtlinien & Konfigurationen',
    policies: 'Richtlinien',
    details: 'Einzelheiten der Richtlinie',
    edit: 'Bearbeiten',
    policyDialog: 'AppConnect Global Policy ändern',
    section: 'AppConnect-Passcode',
    required: 'Passcode ist für iOS-Geräte erforderlich',
    recovery: 'iOS-Benutzern erlauben, ihren Passcode wiederherzustellen',
    save: 'Speichern',
    none: 'Kein Gerät ist betroffen.',
    gain: '1 Gerät erhält die Möglichkeit, eine Einmal-PIN zu erzeugen.',
    myDevices: 'Ihre Geräte',
    generate: 'Einmal-PIN erzeugen',
    accountPassword: 'Kontopasswort',
    registrationPin: 'Registrierungs-PIN',
    deviceName: 'Name des Geräts',
    register: 'Registrieren',
    noPasscode: 'Ihre Organisation verlangt auf diesem Gerät keinen Passcode für sichere Apps.',
    setPasscode: 'Passcode festlegen',
    lock: 'Sperren',
    forgot: 'Passcode vergessen',
    oneTimePin: 'Einmal-PIN',
    passwordOrPin: 'Kontopasswort oder Einmal-PIN',
    continue: 'Weiter',
    savePasscode: 'Passcode speichern',
    changed: 'Ihr neuer Passcode ist festgelegt, und die sicheren Apps sind entsperrt.',
    used: 'Die Einmal-PIN wurde verwendet.',
  },
} as const;
type Words = (typeof WORDS)['en' | 'de'];

/** The policy that every server has. Its name can be changed. */
const POLICY = 'Default AppConnect Global Policy';
const FIRST_PASSCODE = '482915';
const NEW_PASSCODE = '739164';

const link = (page: Page | Locator, name: string) => page.getByRole('link', { name, exact: true });
const box = (page: Page | Locator, name: string) => page.getByRole('checkbox', { name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const textBox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const passcodeField = (page: Page) => page.locator('input[name="passcode"]');

/** *Save* in a dialog, which then closes. */
async function save(opened: Locator, words: Words): Promise<void> {
  await opened.getByRole('button', { name: words.save, exact: true }).click();
  await opened.waitFor({ state: 'detached' });
}

/** Steps 1 to 10 of *Configuring the user portal to generate a one-time PIN*. */
async function configure(admin: Page, words: Words): Promise<void> {
  const open = async (group: string, name: string) => {
    const navigation = await openNavigation(admin, words.menu);
    await navigation.getByText(group, { exact: true }).waitFor();
    await link(navigation, name).click();
  };
  await open(words.devicesAndUsers, words.users); // 1. Devices & Users > Users
  await box(admin, words.select).check(); // "select the user"
  await button(admin, words.actions).click(); // 2. Actions > Assign Roles
  await admin.getByRole('menuitem', { name: words.assignRoles, exact: true }).click();
  const roles = dialog(admin, words.assignRolesDialog);
  await box(roles, words.role).check(); // 3.
  await roles.getByText(words.none).waitFor();
  await save(roles, words); // 4.

  await open(words.settings, words.licensedProducts); // 5.
  await box(admin, words.product).check();
  await admin.getByText(words.none).waitFor();
  await button(admin, words.save).click();
  await admin.locator('button:disabled', { hasText: words.save }).waitFor();

  await open(words.policiesAndConfigurations, words.policies); // 6. "select the AppConnect global policy for the device"
  await admin.getByRole('main').getByRole('link', { name: POLICY }).click();
  await admin.getByRole('region', { name: words.details }).getByRole('button', { name: words.edit }).click(); // 7.
  const policy = dialog(admin, words.policyDialog);
  const section = policy.getByRole('group', { name: words.section });
  expect(await box(section, words.recovery).isDisabled()).toBe(true);
  await box(section, words.required).check(); // 8.
  await box(section, words.recovery).check(); // 9.
  await policy.getByText(words.gain).waitFor();
  await save(policy, words); // 10.
}

describe.each(storiesIn(WORDS))('the procedure of the product documentation, in %s', (language, words) => {
  test.override('context', {
    viewport: { width: 390, height: 844 },
    locale: words.locale,
  } satisfies BrowserContextOptions);

  test.for(['REGISTRATION_PIN', 'PASSWORD'] as const)(
    'leads from an unconfigured system to the reset passcode of a device registered with %s',
    async (method, { app, admin, page, phone }) => {
      const adminToken = await app.admin();
      const userId = await app.user('ada');
      await field(phone, words.username).fill('ada');
      if (method === 'PASSWORD') {
        await textBox(phone, words.accountPassword).fill(PASSWORD);
      } else {
        const pin = await createRegistrationPin(app, adminToken, { userId, platform: 'IOS' });
        await phone.getByText(words.registrationPin, { exact: true }).click();
        await textBox(phone, words.registrationPin).fill(pin);
      }
      await field(phone, words.deviceName).fill('My iPhone');
      await button(phone, words.register).click();
      await phone.getByText(words.noPasscode).waitFor();

      // Nothing is configured yet, so the user portal does not display the option.
      await page.goto(app.url);
      await signIn(page, 'ada', language);
      await heading(page, words.myDevices).waitFor();
      await heading(page, 'My iPhone').waitFor();
      expect(await button(page, words.generate).count()).toBe(0);

      await signIn(admin, 'root', language);
      await configure(admin, words);

      await phone.reload();
      await passcodeField(phone).fill(FIRST_PASSCODE);
      await button(phone, words.setPasscode).click();
      await button(phone, words.lock).click();

      // "The user generates a one-time PIN on the user portal."
      await page.reload();
      await button(page, words.generate).click();
      const pin = (await page.getByText(/^\d{4} \d{4}$/u).textContent()) ?? '';

      // "the user follows the instructions for resetting a forgotten secure apps passcode"
      await button(phone, words.forgot).click();
      await field(phone, words.username).fill('ada');
      await field(phone, method === 'PASSWORD' ? words.passwordOrPin : words.oneTimePin).fill(
        method === 'PASSWORD' ? PASSWORD : pin,
      );
      await button(phone, words.continue).click();
      // "The user resets his secure apps passcode."
      await passcodeField(phone).fill(NEW_PASSCODE);
      await button(phone, words.savePasscode).click();
      await phone.getByText(words.changed).waitFor();
      if (method === 'REGISTRATION_PIN') await page.getByText(words.used).first().waitFor();
    },
  );
});

test('names each unmet requirement to the administrator, and its link leads to where it is met', async ({
  app,
  admin,
  page,
}) => {
  const words = WORDS.en;
  const adminToken = await app.admin();
  const userId = await app.user('ada');
  const device = await registerWithPassword(app, 'ada');
  await app.mutate('setDeviceStatus', { id: device.id, status: 'BLOCKED' }, adminToken);
  await app.mutate('setUserStatus', { id: userId, status: 'DISABLED' }, adminToken);
  await signIn(admin, 'root');
  const why = async () => {
    await admin.goto(`${app.url}/admin/devices/${device.id}`);
    await admin.getByText('The device is an iPhone or iPad').waitFor();
    return admin.locator('li[data-met=false]').allTextContents();
  };
  const follow = (name: string) => admin.getByRole('link', { name }).first().click();
  expect(await why()).toEqual([
    'The account is disabledActivate the account',
    'The device is not activeChange the status of the device',
    'The user does not have the role Reset Secure Apps PasscodeAssign the role',
    'None of the three products is licensedLicense a product',
    'The policy does not require a passcode for iOS devicesEdit the policy',
    'The policy does not allow iOS users to recover their passcodeEdit the policy',
  ]);

  await follow('Activate the account');
  await button(admin, 'Activate user').click();
  await admin.getByText('ada is active.').first().waitFor();
  expect(await why()).toHaveLength(5);

  await follow('Change the status of the device');
  await button(admin, 'Change status').click();
  const status = admin.getByRole('dialog');
  await status.getByLabel('New status').selectOption('ACTIVE');
  await status.getByRole('button', { name: 'Change 1 device' }).click();
  await status.waitFor({ state: 'detached' });
  expect(await why()).toHaveLength(4);

  await follow('Assign the role');
  const roles = dialog(admin, words.assignRolesDialog);
  await box(roles, words.role).check();
  await save(roles, words);
  expect(await why()).toHaveLength(3);

  await follow('License a product');
  await box(admin, words.product).check();
  await button(admin, words.save).click();
  await admin.getByText('Now licensed').first().waitFor();
  expect(await why()).toHaveLength(2);

  await follow('Edit the policy');
  const policy = dialog(admin, words.policyDialog);
  await box(policy, words.required).check();
  await box(policy, words.recovery).check();
  await policy.getByText(words.gain).waitFor();
  await save(policy, words);
  expect(await why()).toEqual([]);
  await admin.getByText('A one-time PIN can be generated for this device.').waitFor();

  await page.goto(app.url);
  await signIn(page, 'ada');
  await button(page, words.generate).waitFor();
});
