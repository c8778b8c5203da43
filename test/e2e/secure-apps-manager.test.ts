import type { Page } from 'playwright-core';
import {
  MINUTE,
  PASSWORD,
  type Story,
  type TestApp,
  createRegistrationPin,
  describe,
  expect,
  generatePin,
  graphql,
  until,
} from '../testkit/index.ts';
import { barriers, button, fitsTheWidth, heading, pageTest, storiesIn, tabTo } from '../testkit/pages.ts';

const test = pageTest
  .extend('app', ({ startApp }) => startApp({ secureAppsManager: true }))
  /** The Secure Apps Manager in a browser without a device, for `ada` of the story. */
  .extend('phone', async ({ page, app, story }) => {
    await setPolicy(app, story, { disallowSimplePasscodes: true, passcodeHistoryLength: 1, maximumFailedAttempts: 4 });
    await page.goto(`${app.url}/device`);
    return page;
  });

const setPolicy = (app: TestApp, story: Story, settings: object) =>
  app.mutate('updateAppConnectGlobalPolicy', { id: story.defaultPolicyId, ...settings }, story.adminToken);

const NAME = 'Second phone';
const DEVICES = graphql('{ viewer { devices(first: 100) { nodes { id name } } } }');

/** The ID of the device that the page has registered. */
async function idOf(app: TestApp, story: Story, name = NAME): Promise<string> {
  const { viewer } = await app.execute(DEVICES, {}, story.userToken);
  const id = viewer.devices.nodes.find((device) => device.name === name)?.id;
  if (id === undefined) throw new Error(`There is no device with the name "${name}".`);
  return id;
}

const WORDS = {
  en: {
    locale: 'en-GB',
    register: 'Register this device',
    username: 'User name',
    password: 'Account password',
    registrationPin: 'Registration PIN',
    name: 'Name of the device',
    android: 'Android',
    submitRegistration: 'Register',
    wrongPassword: 'The user name or the password is wrong.',
    another: 'Set up another device',
    set: 'Set a passcode',
    newPasscode: 'New passcode',
    submitPasscode: 'Set passcode',
    notSimple: 'No repetitions or sequences such as 1111, 1212, 1234 or abcd: not met',
    apps: 'Secure apps',
    lock: 'Lock',
    enter: 'Enter passcode',
    passcode: 'Passcode',
    unlock: 'Unlock',
    lastAttempt: '1 attempt left.',
    locked: 'Secure apps are locked',
    forgot: 'Forgot passcode',
    oneTimePin: 'One-time PIN',
    continue: 'Continue',
    denied: 'The user name or the one-time PIN is wrong',
    choose: 'Choose a new passcode',
    save: 'Save passcode',
    history: 'Not your last passcode: not met',
    blocked: 'An administrator has blocked this device.',
  },
  de: {
    locale: 'de-DE',
    register: 'Dieses Gerät registrieren',
    username: 'Benutzername',
    password: 'Kontopasswort',
    registrationPin: 'Registrierungs-PIN',
    name: 'Name des Geräts',
    android: 'Android',
    submitRegistration: 'Registrieren',
    wrongPassword: 'Der Benutzername oder das Passwort ist falsch.',
    another: 'Anderes Gerät einrichten',
    set: 'Passcode festlegen',
    newPasscode: 'Neuer Passcode',
    submitPasscode: 'Passcode festlegen',
    notSimple: 'Keine Wiederholungen oder Folgen wie 1111, 1212, 1234 oder abcd: nicht erfüllt',
    apps: 'Sichere Apps',
    lock: 'Sperren',
    enter: 'Passcode eingeben',
    passcode: 'Passcode',
    unlock: 'Entsperren',
    lastAttempt: 'Noch 1 Versuch.',
    locked: 'Sichere Apps sind gesperrt',
    forgot: 'Passcode vergessen',
    oneTimePin: 'Einmal-PIN',
    continue: 'Weiter',
    denied: 'Der Benutzername oder die Einmal-PIN ist falsch',
    choose: 'Neuen Passcode wählen',
    save: 'Passcode speichern',
    history: 'Nicht Ihr letzter Passcode: nicht erfüllt',
    blocked: 'Die Administration hat dieses Gerät gesperrt.',
  },
} as const;
type Words = (typeof WORDS)['en' | 'de'];

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const passcodeField = (page: Page) => page.locator('input[name="passcode"]');
/** `8421 7736`, as the user portal shows it. */
const grouped = (pin: string) => `${pin.slice(0, 4)} ${pin.slice(4)}`;

async function registerWithPassword(
  page: Page,
  words: Words,
  { name = NAME, password = PASSWORD } = {},
): Promise<void> {
  await field(page, words.username).fill('ada');
  await field(page, words.password).fill(password);
  await field(page, words.name).fill(name);
  await button(page, words.submitRegistration).click();
}

async function choosePasscode(page: Page, passcode: string, submit: string): Promise<void> {
  await passcodeField(page).fill(passcode);
  await button(page, submit).click();
}

/** Pastes a text into the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

async function identify(page: Page, words: Words, pin: string): Promise<void> {
  await field(page, words.username).fill('ada');
  await field(page, words.oneTimePin).fill('');
  await paste(page, pin);
  expect(await field(page, words.oneTimePin).inputValue()).toBe(pin);
  await button(page, words.continue).click();
}

describe.each(storiesIn(WORDS))('the Secure Apps Manager in %s', (language, words) => {
  // 320 pixels wide is what a phone shows when everything is enlarged.
  test.override('context', {
    viewport: { width: 320, height: 640 },
    locale: words.locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('leads from the registration over a forgotten passcode to the secure apps', async ({
    phone: page,
    app,
    story,
  }) => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    const isAccessible = async (screen: string) => {
      await heading(page, screen).waitFor();
      expect(await barriers(page), screen).toEqual([]);
      expect(await fitsTheWidth(page), screen).toBe(true);
    };
    await isAccessible(words.register);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await registerWithPassword(page, words, { name: 'First phone', password: 'not-the-password' });
    await page.getByText(words.wrongPassword).waitFor();
    expect(await field(page, words.username).inputValue()).toBe('ada');
    await registerWithPassword(page, words, { name: 'First phone' });
    await heading(page, words.set).waitFor();

    await button(page, words.another).click();
    await heading(page, words.register).waitFor();
    const registrationPin = await createRegistrationPin(app, story.userToken, { platform: 'IOS' });
    await field(page, words.username).fill('ada');
    await page.getByRole('radio', { name: words.registrationPin }).check();
    await field(page, words.registrationPin).fill(grouped(registrationPin));
    await field(page, words.name).fill(NAME);
    await button(page, words.submitRegistration).click();
    await page.getByText(NAME, { exact: true }).waitFor();

    await choosePasscode(page, '123456', words.submitPasscode);
    await page.getByRole('listitem').filter({ hasText: words.notSimple }).waitFor();
    await isAccessible(words.set);
    await passcodeField(page).fill('');
    for (const digit of '739164') await button(page, digit).click();
    await button(page, words.submitPasscode).click();
    await isAccessible(words.apps);
    await button(page, 'Docs@Work').click();
    await isAccessible('Docs@Work');

    await button(page, words.lock).click();
    await isAccessible(words.enter);
    for (let failures = 1; failures <= 3; failures++) {
      await choosePasscode(page, '000000', words.unlock);
      await until(async () => (await passcodeField(page).inputValue()) === '');
      expect(await page.getByText(words.lastAttempt).count()).toBe(failures === 3 ? 1 : 0);
    }
    await isAccessible(words.enter);
    await choosePasscode(page, '000000', words.unlock);
    await isAccessible(words.locked);

    await button(page, words.forgot).click();
    await isAccessible(words.forgot);
    const pin = await generatePin(app, { ...story, device: { id: await idOf(app, story), token: '' } });
    await identify(page, words, pin.startsWith('0000') ? '1111 1111' : '0000 0000');
    await page.getByText(words.denied).waitFor();
    await identify(page, words, grouped(pin));
    await isAccessible(words.choose);
    await choosePasscode(page, '739164', words.save);
    await page.getByRole('listitem').filter({ hasText: words.history }).waitFor();
    await choosePasscode(page, '284016', words.save);
    await isAccessible(words.apps);

    await page.reload();
    await choosePasscode(page, '284016', words.unlock);
    await button(page, words.lock).click();
    await button(page, words.forgot).click();
    await identify(page, words, grouped(pin));
    await page.getByText(words.denied).waitFor();

    await app.mutate('setDeviceStatus', { id: await idOf(app, story), status: 'BLOCKED' }, story.adminToken);
    await page.getByText(words.blocked).waitFor();
    expect(await barriers(page)).toEqual([]);

    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).toBe('[{},{}]');
    const seen = [page.url(), await page.locator('body').innerText(), ...logged].join('\n');
    expect(seen).toContain('AuthorizePasscodeReset');
    for (const secret of [PASSWORD, registrationPin, pin, '739164', '284016', 'ppr_', 'ppd_', 'pps_']) {
      expect(seen.replaceAll(/[ \u00a0-]/gu, '')).not.toContain(secret.replaceAll('-', ''));
    }
  });
});

test('needs no pointer, and says how many digits were entered', async ({ phone: page }) => {
  const words = WORDS.en;
  await heading(page, words.register).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await heading(page, words.set).waitFor();
  await tabTo(page, '7');
  await page.keyboard.type('739');
  await page.getByRole('status').filter({ hasText: '3 digits entered' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Backspace');
  await page.getByRole('status').filter({ hasText: '2 digits entered' }).waitFor({ state: 'attached' });
  await page.keyboard.type('9164');
  await tabTo(page, words.submitPasscode);
  await page.keyboard.press('Enter');
  await heading(page, words.apps).waitFor();
  await tabTo(page, 'Web@Work');
  await page.keyboard.press('Enter');
  await heading(page, 'Web@Work').and(page.locator(':focus')).waitFor();
});

test('locks secure apps that are not used, and says what to do when the time for a reset is over', async ({
  page,
  app,
  story,
  clock,
}) => {
  const words = WORDS.en;
  await setPolicy(app, story, { autoLockMinutes: 2 });
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
  await page.goto(`${app.url}/device`);
  await registerWithPassword(page, words);
  await choosePasscode(page, '739164', words.submitPasscode);
  await heading(page, words.apps).waitFor();
  await passes(1.5);
  await button(page, 'Email+').click();
  await passes(1.5);
  await heading(page, 'Email+').waitFor();
  await passes(1);
  await page.getByText('Secure apps were locked, because you did not use them for 2 minutes.').waitFor();

  await button(page, words.forgot).click();
  await field(page, words.username).fill('ada');
  await field(page, 'Account password or one-time PIN').fill(PASSWORD);
  await button(page, words.continue).click();
  await heading(page, words.choose).waitFor();
  await passes(10);
  await page.getByText('This reset can no longer be completed.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, 'Start again').click();
  await heading(page, words.forgot).waitFor();
});

test('says in one sentence where there is no way on, and what to do', async ({ phone: page, app, story }) => {
  const words = WORDS.en;
  await page.getByRole('radio', { name: words.android }).check();
  await setPolicy(app, story, { passcodeRequiredForAndroid: true, passcodeType: 'ALPHANUMERIC' });
  await registerWithPassword(page, words);
  await choosePasscode(page, 'only-letters', words.submitPasscode);
  await page.getByRole('listitem').filter({ hasText: 'At least one letter and one digit: not met' }).waitFor();
  expect(await button(page, '7').count()).toBe(0);
  await choosePasscode(page, 'letters-and-39', words.submitPasscode);
  await button(page, words.lock).click();
  await page.getByText('can be reset only on an iPhone or iPad. Ask your help desk.').waitFor();
  expect(await button(page, words.forgot).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  await setPolicy(app, story, { passcodeRequiredForAndroid: false });
  await page.getByText('Your organisation requires no passcode for secure apps on this device.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await setPolicy(app, story, { passcodeRequiredForAndroid: true });
  await heading(page, words.enter).waitFor();
  await app.mutate('setUserStatus', { id: story.userId, status: 'DISABLED' }, story.adminToken);
  await choosePasscode(page, 'letters-and-39', words.unlock);
  await page.getByText('Secure apps cannot be used on this device now. Ask your help desk.').waitFor();
});

test('is not there without the setting of the demo', async ({ app, startApp }) => {
  const open = async ({ url }: TestApp) =>
    (await fetch(`${url}/device`, { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } })).status;
  expect(await open(app)).toBe(200);
  expect(await open(await startApp({ secureAppsManager: false }))).toBe(404);
});
