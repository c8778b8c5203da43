import type { Page } from 'playwright-core';
import {
  PASSWORD,
  type Story,
  type TestApp,
  authorize,
  describe,
  expect,
  registerWithPassword,
  succeeded,
} from '../testkit/index.ts';
import { barriers, button, fitsTheWidth, heading, pageTest, storiesIn, tabTo } from '../testkit/pages.ts';
import { SIGN_IN_WORDS, sendCredentials, signIn } from '../testkit/portal.ts';

const test = pageTest
  /** The portal, before `ada` of the story signs in. */
  .extend('portal', async ({ page, app, story }) => {
    expect(story.device.id).toBeDefined();
    await page.goto(app.url);
    return page;
  });

const WORDS = {
  en: {
    locale: 'en-GB',
    wrong: 'The user name or the password is wrong.',
    devices: 'Your devices',
    generate: 'Generate one-time PIN',
    another: 'Generate a new PIN',
    pinTitle: 'One-time PIN for My iPhone',
    active: 'One-time PIN active until',
    used: 'The one-time PIN was used.',
    done: 'Done',
    lastUsed: 'Last one-time PIN: Used',
    revoke: 'Revoke',
    confirmRevoke: 'Revoke one-time PIN',
    lastRevoked: 'Last one-time PIN: Revoked',
    pages: { history: 'History', sessions: 'Where you are signed in', profile: 'Profile and password' },
  },
  de: {
    locale: 'de-DE',
    wrong: 'Der Benutzername oder das Passwort ist falsch.',
    devices: 'Ihre Geräte',
    generate: 'Einmal-PIN erzeugen',
    another: 'Neue PIN erzeugen',
    pinTitle: 'Einmal-PIN für My iPhone',
    active: 'Einmal-PIN aktiv bis',
    used: 'Die Einmal-PIN wurde verwendet.',
    done: 'Fertig',
    lastUsed: 'Letzte Einmal-PIN: Verwendet',
    revoke: 'Widerrufen',
    confirmRevoke: 'Einmal-PIN widerrufen',
    lastRevoked: 'Letzte Einmal-PIN: Widerrufen',
    pages: { history: 'Verlauf', sessions: 'Wo Sie angemeldet sind', profile: 'Profil und Passwort' },
  },
} as const;

const shownPin = (page: Page) => page.getByText(/^\d{4} \d{4}$/u);

describe.each(storiesIn(WORDS))('the user portal in %s', (language, words) => {
  // 320 pixels wide is what a phone shows when everything is enlarged.
  test.override('context', { viewport: { width: 320, height: 640 }, locale: words.locale });

  test('leads from a failed sign-in over a one-time PIN that is used to one that is revoked', async ({
    portal: page,
    app,
    story,
  }) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await button(page, SIGN_IN_WORDS[language].signIn).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await sendCredentials(page, { username: 'ada', password: 'not-the-password', language });
    await page.getByText(words.wrong).waitFor();
    expect(await page.getByLabel(SIGN_IN_WORDS[language].username, { exact: true }).inputValue()).toBe('ada');
    expect(await barriers(page)).toEqual([]);

    await signIn(page, 'ada', language);
    await heading(page, words.devices).waitFor();
    expect(await barriers(page)).toEqual([]);

    await button(page, words.generate).click();
    await heading(page, words.pinTitle).waitFor();
    const pin = (await shownPin(page).textContent()) ?? '';
    await page.getByRole('img', { name: 'QR' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    expect(page.url()).not.toMatch(/\d{4} ?\d{4}/u);

    expect(await authorize(app, story.device, pin)).not.toBeNull();
    await page.getByText(words.used).first().waitFor();
    expect(await shownPin(page).count()).toBe(0);
    await button(page, words.done).click();
    await page.getByText(words.lastUsed).waitFor();

    await button(page, words.generate).click();
    await shownPin(page).waitFor();
    await page.goBack();
    await page.getByText(words.active).waitFor();
    expect(await shownPin(page).count()).toBe(0);
    await page.goForward();
    await button(page, words.another).waitFor();
    expect(await shownPin(page).count()).toBe(0);

    await button(page, words.revoke).click();
    await button(page, words.confirmRevoke).waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, words.confirmRevoke).click();
    await page.getByText(words.lastRevoked).waitFor();

    for (const name of Object.values(words.pages)) {
      await page.getByRole('link', { name, exact: true }).click();
      await heading(page, name).waitFor();
      await page.getByText('ada').or(page.getByText('My iPhone')).or(page.getByText('127.0.0.1')).first().waitFor();
      expect(await barriers(page), name).toEqual([]);
      expect(await fitsTheWidth(page), name).toBe(true);
      await page.goBack();
      await heading(page, words.devices).waitFor();
    }
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).toBe('[{},{}]');
    expect(errors).toEqual([]);
  });
});

interface Situation {
  readonly app: TestApp;
  readonly story: Story;
}

/** How each requirement comes to be unmet, and what its user reads. A disabled user cannot sign in. */
const UNMET: Readonly<
  Record<string, { readonly reason: string; readonly cause: (situation: Situation) => Promise<unknown> }>
> = {
  DEVICE_ACTIVE: {
    reason: 'This device is not active.',
    cause: ({ app, story }) =>
      app.mutate('setDeviceStatus', { id: story.device.id, status: 'BLOCKED' }, story.adminToken),
  },
  DEVICE_IS_IOS: {
    reason: 'This device is not an iPhone or iPad.',
    cause: async ({ app, story }) => {
      await app.mutate('setDeviceStatus', { id: story.device.id, status: 'RETIRED' }, story.adminToken);
      await registerWithPassword(app, 'ada', 'ANDROID');
    },
  },
  ROLE_ASSIGNED: {
    reason: 'Your account may not reset the secure apps passcode yet.',
    cause: ({ app, story }) => app.mutate('assignRoles', { userIds: [story.userId], roles: [] }, story.adminToken),
  },
  PRODUCT_LICENSED: {
    reason: 'Your organisation has not turned on secure apps yet.',
    cause: ({ app, story }) => app.mutate('setLicensedProducts', { licensed: [] }, story.adminToken),
  },
  PASSCODE_REQUIRED: {
    reason: 'Secure apps need no passcode on this device',
    cause: ({ app, story }) =>
      app.mutate(
        'updateAppConnectGlobalPolicy',
        { id: story.defaultPolicyId, passcodeRequiredForIos: false, allowIosPasscodeRecovery: false },
        story.adminToken,
      ),
  },
  RECOVERY_ALLOWED: {
    reason: 'Your organisation does not allow resetting a forgotten passcode on this device.',
    cause: ({ app, story }) =>
      app.mutate(
        'updateAppConnectGlobalPolicy',
        { id: story.defaultPolicyId, allowIosPasscodeRecovery: false },
        story.adminToken,
      ),
  },
};

test.for(Object.entries(UNMET))(
  'has no button and says why if %s is not met',
  async ([code, { reason, cause }], { portal: page, app, story }) => {
    await cause({ app, story });
    await signIn(page, 'ada');
    await page.getByText(reason).first().waitFor();
    expect(await button(page, WORDS.en.generate).count(), code).toBe(0);
    expect(await button(page, 'Copy details for the help desk').count(), code).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
  },
);

const SELECT_USER = '... on CreateUserSuccess { user { username } }';

test('needs no pointer', async ({ portal: page }) => {
  const words = WORDS.en;
  await button(page, SIGN_IN_WORDS.en.signIn).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await heading(page, words.devices).waitFor();
  await tabTo(page, words.generate);
  await page.keyboard.press('Enter');
  await shownPin(page).waitFor();
  await heading(page, words.pinTitle).and(page.locator(':focus')).waitFor();
  await tabTo(page, words.done);
  await page.keyboard.press('Enter');
  await heading(page, words.devices).waitFor();
  await tabTo(page, words.revoke);
  await page.keyboard.press('Enter');
  await button(page, words.confirmRevoke).waitFor();
  await page.keyboard.press('Escape');
  await page.locator(':focus').and(button(page, words.revoke)).waitFor();
});

test('asks for a new password where an administrator has set it', async ({ portal: page, app, story }) => {
  const created = await app.mutate(
    'createUser',
    { username: 'grace', password: PASSWORD },
    story.adminToken,
    SELECT_USER,
  );
  expect(succeeded(created).user.username).toBe('grace');
  const words = WORDS.en;
  await signIn(page, 'grace');
  await heading(page, 'Choose a new password').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('New password', { exact: true }).fill('grace');
  await button(page, 'Save and sign in').click();
  await page.getByText('Check the marked fields.').waitFor();
  await page.getByLabel('New password', { exact: true }).fill('a password of her own');
  await button(page, 'Save and sign in').click();
  await heading(page, words.devices).waitFor();
  await page.getByText('No device is registered yet').waitFor();
});

test('says which portal it is, and leads administrators to theirs', async ({ portal: page, app }) => {
  const words = WORDS.en;
  await page.getByText('User portal', { exact: true }).waitFor();
  await signIn(page, 'ada');
  await heading(page, words.devices).waitFor();
  const link = page.getByRole('link', { name: 'Admin portal' });
  expect(await link.count()).toBe(0);
  await button(page, 'Sign out').click();
  await signIn(page, 'root');
  await heading(page, words.devices).waitFor();
  await heading(page, 'Register a device').waitFor();
  await link.click();
  await page.waitForURL(`${app.url}/admin/`);
  await button(page, SIGN_IN_WORDS.en.signIn).waitFor();
  await page.getByText('Admin portal', { exact: true }).waitFor();
});

test('revokes the PIN that is shown', async ({ portal: page }) => {
  const words = WORDS.en;
  await signIn(page, 'ada');
  await button(page, words.generate).click();
  await shownPin(page).waitFor();
  await page.getByText('Or scan the code with the camera of My iPhone, and copy the PIN.').waitFor();
  await button(page, words.revoke).click();
  // The page is slow to show what the dialog has changed.
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (operationName !== 'RevokeOneTimePin') await new Promise((answer) => setTimeout(answer, 1000));
    await route.continue();
  });
  await button(page, words.confirmRevoke).click();
  await page.getByText('This one-time PIN can no longer be used: Revoked').waitFor();
  expect(await shownPin(page).count()).toBe(0);
  // The button that had the focus is gone, so the focus is at the beginning of the page.
  await page.locator('h1:focus').waitFor();
});

test('signs out in every tab', async ({ portal: page, app }) => {
  const words = WORDS.en;
  const other = await page.context().newPage();
  await other.goto(app.url);
  await button(other, SIGN_IN_WORDS.en.signIn).waitFor();
  await signIn(page, 'ada');
  await heading(other, words.devices).waitFor();
  await button(other, 'Sign out').click();
  await page.getByText('You are signed out.').waitFor();
});

const MINUTE = 60_000;

test('asks before a session ends, keeps what was typed, and ends if nobody is there', async ({
  page,
  app,
  story,
  clock,
}) => {
  expect(story.device.id).toBeDefined();
  const words = WORDS.en;
  // The header `Date` has the real time, but the clocks of the server and the browser are moved on.
  await page.addInitScript(`{
    const { get } = Headers.prototype;
    Headers.prototype.get = function (name) { return name === 'date' ? null : get.call(this, name); };
  }`);
  await page.clock.install();
  const passes = async (minutes: number) => {
    clock.advance(minutes * MINUTE);
    await page.clock.fastForward(minutes * MINUTE);
  };
  await page.goto(app.url);
  await signIn(page, 'ada');
  await button(page, words.generate).click(); // from here on, the page asks every few seconds whether the PIN was used
  await button(page, words.done).click();
  await page.getByRole('link', { name: words.pages.profile }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
  await passes(14.2);
  await button(page, 'Stay signed in').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lovelace');
  await passes(14.2);
  await button(page, 'Stay signed in').waitFor();
  await passes(1);
  await page.getByText('You were signed out').waitFor();
});
