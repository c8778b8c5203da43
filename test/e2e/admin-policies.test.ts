import type { Page } from 'playwright-core';
import { type Story, type TestApp, createLabel, describe, expect, given, graphql } from '../testkit/index.ts';
import { barriers, button, fitsTheWidth, heading, pageTest, storiesIn, tabTo } from '../testkit/pages.ts';
import { signIn } from '../testkit/portal.ts';

const test = pageTest.extend('context', () => ({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' }));

const WORDS = {
  en: {
    context: { viewport: { width: 1440, height: 900 }, locale: 'en-GB' },
    menu: null,
    licensedProducts: 'Licensed Products',
    path: ['Settings', 'System Settings', 'Additional Products', 'Licensed Products'],
    noneAffected: 'No device is affected.',
    save: 'Save',
    licensed: 'Now licensed: Ivanti Docs@Work.',
    policies: 'Policies',
    details: 'Policy Details',
    edit: 'Edit',
    dialog: 'Modify AppConnect Global Policy',
    section: 'AppConnect passcode',
    required: 'Passcode is required for iOS devices',
    recovery: 'Allow iOS users to recover their passcode',
    unticked: 'Recovery is no longer allowed either: without a passcode, there is nothing to recover.',
    gain: '1 device gains the option to generate a one-time PIN.',
    show: 'Show',
    row: 'My iPhone ada No Yes The policy requires a passcode for iOS devices The policy allows iOS users to recover their passcode',
    saved: /is saved\. Passcode is required for iOS devices: Yes\./u,
    undo: 'Undo',
    undone: /^The change to .* is undone\.$/u,
  },
  de: {
    // 320 pixels wide is what a phone shows when everything is enlarged.
    context: { viewport: { width: 320, height: 640 }, locale: 'de-DE' },
    menu: 'Menü',
    licensedProducts: 'Lizenzierte Produkte',
    path: ['Einstellungen', 'Systemeinstellungen', 'Zusätzliche Produkte', 'Lizenzierte Produkte'],
    noneAffected: 'Kein Gerät ist betroffen.',
    save: 'Speichern',
    licensed: 'Jetzt lizenziert: Ivanti Docs@Work.',
    policies: 'Richtlinien',
    details: 'Einzelheiten der Richtlinie',
    edit: 'Bearbeiten',
    dialog: 'AppConnect Global Policy ändern',
    section: 'AppConnect-Passcode',
    required: 'Passcode ist für iOS-Geräte erforderlich',
    recovery: 'iOS-Benutzern erlauben, ihren Passcode wiederherzustellen',
    unticked: 'Damit ist auch die Wiederherstellung nicht mehr erlaubt',
    gain: '1 Gerät erhält die Möglichkeit, eine Einmal-PIN zu erzeugen.',
    show: 'Anzeigen',
    row: /My iPhone.*ada.*Nein.*Ja.*Die Richtlinie verlangt einen Passcode für iOS-Geräte/u,
    saved: /ist gespeichert\. Passcode ist für iOS-Geräte erforderlich: Ja\./u,
    undo: 'Rückgängig machen',
    undone: /^Die Änderung an .* ist rückgängig gemacht\.$/u,
  },
} as const;

const DEFAULT_POLICY = 'Default AppConnect Global Policy';
const NO_RECOVERY = { passcodeRequiredForIos: false, allowIosPasscodeRecovery: false };

const ELIGIBILITY = graphql('query ($id: ID!) { node(id: $id) { ... on Device { canGenerateOneTimePin } } }');

async function canGenerate(app: TestApp, { adminToken, device }: Story): Promise<boolean | undefined> {
  const { node } = await app.execute(ELIGIBILITY, { id: device.id }, adminToken);
  return node !== null && 'canGenerateOneTimePin' in node ? node.canGenerateOneTimePin : undefined;
}

const RANKS = graphql(
  '{ appConnectGlobalPolicies(first: 100) { nodes { id name minimumPasscodeLength labels { name } } } }',
);

async function policies(app: TestApp, token: string) {
  return (await app.execute(RANKS, {}, token)).appConnectGlobalPolicies.nodes;
}

const namesOf = async (app: TestApp, token: string) => (await policies(app, token)).map(({ name }) => name);

const dialog = (page: Page) => page.getByRole('dialog');
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const shownPolicies = (page: Page) => page.locator('ol > li a');

/** A policy that is lifted listens to the arrow keys from the next frame on, when all places are measured. */
const LISTENING =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))';

async function openPolicies(page: Page, app: TestApp): Promise<void> {
  await page.goto(`${app.url}/admin/policies`);
  await signIn(page, 'root');
  await link(page, DEFAULT_POLICY).waitFor();
}

describe.each(storiesIn(WORDS))('the product documentation in %s', (language, words) => {
  test.override('context', words.context);

  test('is followed from the licensed products to a policy that allows recovery', async ({ page, app, story }) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await app.mutate('setLicensedProducts', { licensed: [] }, story.adminToken);
    await app.mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, ...NO_RECOVERY }, story.adminToken);
    await page.goto(`${app.url}/admin/`);
    await signIn(page, 'root', language);
    const openPage = async (name: string) => {
      if (words.menu === null) {
        await link(page, name).first().click();
      } else {
        await button(page, words.menu).click();
        await page.getByRole('dialog').getByRole('link', { name, exact: true }).click();
      }
      await heading(page, name).waitFor();
    };

    await openPage(words.licensedProducts);
    expect(await page.locator('main nav li').allTextContents()).toEqual(words.path);
    expect(await button(page, words.save).isDisabled()).toBe(true);
    await box(page, 'AppConnect for Third-party and In-house Apps').waitFor();
    await box(page, 'Ivanti Web@Work').waitFor();
    await box(page, 'Ivanti Docs@Work').check();
    await page.getByText(words.noneAffected).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, words.save).click();
    await page.getByRole('group').getByText(words.licensed).waitFor();

    await openPage(words.policies);
    await link(page, DEFAULT_POLICY).click();
    await heading(page, words.details).waitFor();
    await page.locator(':focus').and(heading(page, DEFAULT_POLICY)).waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, words.edit).click();
    await page.getByRole('dialog', { name: words.dialog }).getByRole('group', { name: words.section }).waitFor();
    expect(await box(page, words.recovery).isDisabled()).toBe(true);
    await box(page, words.required).check();
    await box(page, words.recovery).check();
    await page.getByText(words.gain).waitFor();
    await box(page, words.required).uncheck();
    await page.getByText(words.unticked).waitFor();
    expect(await box(page, words.recovery).isChecked()).toBe(false);
    expect(await box(page, words.recovery).isDisabled()).toBe(true);
    await box(page, words.required).check();
    await box(page, words.recovery).check();
    await page.getByText(words.gain).waitFor();
    await button(page, words.show).click();
    await dialog(page).getByRole('row', { name: words.row }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await button(page, words.save).click();
    await page.getByRole('group').getByText(words.saved).waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await canGenerate(app, story)).toBe(true);
    expect(await barriers(page)).toEqual([]);

    await button(page, words.undo).click();
    await page.getByRole('group').getByText(words.undone).waitFor();
    expect(await canGenerate(app, story)).toBe(false);
    expect(await fitsTheWidth(page)).toBe(true);
    expect(errors).toEqual([]);
  });
});

test('adds, ranks and deletes policies, says what each does, and undoes it', async ({ page, app, story }) => {
  const { adminToken } = story;
  const labelId = await createLabel(app, adminToken, 'Berlin');
  await app.mutate('labelDevices', { id: labelId, deviceIds: [story.device.id] }, adminToken);
  await app.mutate(
    'createAppConnectGlobalPolicy',
    { name: 'Allowed', labelIds: [labelId], passcodeRequiredForIos: true, allowIosPasscodeRecovery: true },
    adminToken,
  );
  await app.mutate('createAppConnectGlobalPolicy', { name: 'Unused' }, adminToken);
  await openPolicies(page, app);

  await button(page, 'Add policy').click();
  await page.getByRole('dialog', { name: 'Add AppConnect Global Policy' }).waitFor();
  const field = (name: string) => dialog(page).getByRole('textbox', { name, exact: true });
  await field('Name').fill('allowed');
  await field('Minimum length').fill('40');
  await page.getByText('Enter a number from 4 to 32.').waitFor();
  await page.getByText('Correct the marked fields to see what this changes.').waitFor();
  await field('Minimum length').fill('8');
  await box(page, 'Berlin').check();
  expect(await barriers(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Add policy' }).click();
  await page.locator(':focus').and(field('Name')).waitFor();
  expect(await field('Minimum length').inputValue()).toBe('8');
  await field('Name').fill('Strict');
  await page.getByText('No device is affected.').waitFor();
  await dialog(page).getByRole('button', { name: 'Add policy' }).click();
  await page.getByRole('group').getByText('“Strict” is added.').waitFor();
  expect((await policies(app, adminToken))[2]).toMatchObject({
    name: 'Strict',
    minimumPasscodeLength: 8,
    labels: [{ name: 'Berlin' }],
  });

  // With two buttons.
  await button(page, 'Move up: Strict').click();
  await page.locator(':focus').and(button(page, 'Move up: Strict')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('“Strict” would move from rank 3 to rank 1.').waitFor();
  await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await namesOf(app, adminToken)).toEqual(['Allowed', 'Unused', 'Strict', DEFAULT_POLICY]);
  await button(page, 'Save order').click();
  await page.getByRole('group').getByText('“Strict” has moved from rank 3 to rank 1.').waitFor();
  expect(await namesOf(app, adminToken)).toEqual(['Strict', 'Allowed', 'Unused', DEFAULT_POLICY]);
  await button(page, 'Undo').click();
  await page.getByRole('group').getByText('“Strict” is back at rank 3.').waitFor();
  expect(await namesOf(app, adminToken)).toEqual(['Allowed', 'Unused', 'Strict', DEFAULT_POLICY]);
  await shownPolicies(page).first().and(link(page, 'Allowed')).waitFor();

  // With the pointer.
  await button(page, 'Drag Allowed').hover();
  await page.mouse.down();
  const target = given(await button(page, 'Drag Unused').boundingBox());
  await page.mouse.move(target.x + target.width / 2, target.y, { steps: 5 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height, { steps: 5 });
  await page.mouse.up();
  await page.getByText('“Allowed” would move from rank 1 to rank 2.').waitFor();
  await button(page, 'Save order').click();
  await page.getByRole('group').getByText('“Allowed” has moved').waitFor();
  expect(await namesOf(app, adminToken)).toEqual(['Unused', 'Allowed', 'Strict', DEFAULT_POLICY]);

  // With the keyboard.
  await shownPolicies(page).first().and(link(page, 'Unused')).waitFor();
  await button(page, 'Drag Strict').focus();
  await page.keyboard.press('Space');
  await page.getByText('Strict is lifted, at rank 3.').waitFor();
  await page.locator("li[data-dragging='true']").waitFor();
  await page.evaluate(LISTENING);
  await page.keyboard.press('ArrowUp');
  await page.getByText('Strict is at rank 2.').waitFor();
  await page.keyboard.press('Space');
  await page.getByText('“Strict” would move from rank 3 to rank 2.').waitFor();
  await button(page, 'Cancel').click();
  await page.getByText('would move').waitFor({ state: 'detached' });

  await link(page, 'Allowed').click();
  await page.getByText('In effect for 1 device ·').waitFor();
  expect(await link(page, 'Show the device').getAttribute('href')).toMatch(/\/admin\/devices\?policy=/u);
  await button(page, 'Delete').click();
  await page.getByText('The policy is in effect for 1 device.').waitFor();
  await page.getByText('1 device loses the option to generate a one-time PIN.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Delete “Allowed”').click();
  await page.getByRole('group').getByText('“Allowed” is deleted.').waitFor();
  expect(await canGenerate(app, story)).toBe(false);
  await button(page, 'Undo').click();
  await page.getByRole('group').getByText('“Allowed” exists again').waitFor();
  expect(await namesOf(app, adminToken)).toEqual(['Unused', 'Allowed', 'Strict', DEFAULT_POLICY]);
  expect(await canGenerate(app, story)).toBe(true);
});

test('needs no pointer, and opens the policy that a link names', async ({ page, app, story }) => {
  await app.mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, ...NO_RECOVERY }, story.adminToken);
  await page.goto(`${app.url}/admin/policies?policy=${story.defaultPolicyId}&dialog=edit`);
  await signIn(page, 'root');
  await page.locator(':focus').and(box(page, WORDS.en.required)).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('dialog');

  await heading(page, 'Policies').focus();
  await tabTo(page, DEFAULT_POLICY);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Edit');
  await page.keyboard.press('Enter');
  await page.locator(':focus').and(box(page, WORDS.en.required)).waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.locator(':focus').and(box(page, WORDS.en.recovery)).waitFor();
  await page.keyboard.press('Space');
  await page.getByText(WORDS.en.gain).waitFor();
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await page.locator(':focus').and(button(page, 'Edit')).waitFor();
  expect(await canGenerate(app, story)).toBe(true);
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByRole('group').getByText(WORDS.en.undone).waitFor();
  await page
    .locator(':focus')
    .and(page.getByRole('group', { name: 'Last change' }))
    .waitFor();
  expect(await canGenerate(app, story)).toBe(false);
});

test('keeps the focus on the change that is undone right after its dialog is closed', async ({ page, app, story }) => {
  await page.addInitScript(`{
    // As on a machine that is so busy that its timers are late.
    const { setTimeout } = window;
    window.setTimeout = (run, time = 0, ...values) => setTimeout(run, time * 10, ...values);
  }`);
  await app.mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, ...NO_RECOVERY }, story.adminToken);
  await page.goto(`${app.url}/admin/policies?policy=${story.defaultPolicyId}`);
  await signIn(page, 'root');
  await button(page, 'Edit').click();
  await box(page, WORDS.en.required).check();
  await button(page, 'Save').click();
  await page.locator(':focus').and(button(page, 'Edit')).waitFor();
  await page.route('**/graphql', async (route) => {
    await new Promise((answer) => setTimeout(answer, 3000));
    await route.continue();
  });
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByRole('group').getByText(WORDS.en.undone).waitFor();
  await page
    .locator(':focus')
    .and(page.getByRole('group', { name: 'Last change' }))
    .waitFor();
});

describe('labels', () => {
  test.override('context', { viewport: { width: 320, height: 640 }, locale: 'en-GB' });

  test('are added, renamed and deleted by those who manage devices, and read by those who manage policies', async ({
    page,
    app,
    story,
  }) => {
    const { adminToken } = story;
    const labelId = await createLabel(app, adminToken, 'Berlin');
    await app.mutate('labelDevices', { id: labelId, deviceIds: [story.device.id] }, adminToken);
    await app.mutate('createAppConnectGlobalPolicy', { name: 'Office', labelIds: [labelId] }, adminToken);
    await page.goto(`${app.url}/admin/labels`);
    await signIn(page, 'root');
    const row = (name: string) => page.getByRole('row', { name });
    const name = page.getByRole('textbox', { name: 'Name of the label' });

    await button(page, 'Add label').click();
    await name.fill('berlin');
    await dialog(page).getByRole('button', { name: 'Add label' }).click();
    await dialog(page).getByText('This name is already in use. Choose another.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await name.fill('Hamburg');
    await dialog(page).getByRole('button', { name: 'Add label' }).click();
    await row('Hamburg').waitFor();
    await button(page, 'Undo').click();
    await row('Hamburg').waitFor({ state: 'detached' });

    await row('Berlin').getByRole('button', { name: 'Rename' }).click();
    await name.fill('Munich');
    await button(page, 'Save').click();
    await page.getByRole('group').getByText('The label “Berlin” is now called “Munich”.').waitFor();
    await row('Munich').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    const devices = page.getByRole('link', { name: '1 device with the label Munich' });
    expect(await devices.getAttribute('href')).toContain(`/admin/devices?label=${labelId}`);

    await row('Munich').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('The label is removed from 1 device. The policy “Office” no longer applies').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Cancel').click();

    await app.user('grace', ['MANAGE_POLICIES']);
    await button(page, 'Sign out').click();
    await signIn(page, 'grace');
    await row('Munich').getByRole('link', { name: 'Office' }).waitFor();
    expect(await button(page, 'Add label').count()).toBe(0);
    expect(await row('Munich').getByRole('button').count()).toBe(0);
    await page.goto(`${app.url}/admin/settings/licensed-products`);
    await heading(page, 'You may not see this page').waitFor();
    expect(await box(page, 'Ivanti Docs@Work').count()).toBe(0);

    await page.goto(`${app.url}/admin/labels`);
    await button(page, 'Sign out').click();
    await signIn(page, 'root');
    await row('Munich').getByRole('button', { name: 'Delete' }).click();
    await button(page, 'Delete “Munich”').click();
    await heading(page, 'There are no labels yet').waitFor();
    expect((await policies(app, adminToken))[0]).toMatchObject({ name: 'Office', labels: [] });
  });
});
