/** Takes a picture of each screen of the portals, with the data of the demo. `--help` explains the options. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/testkit/browser.ts';
import { freePort } from '../test/testkit/free-port.ts';
import { ADMINISTRATOR, PASSWORD, type Portal, SCREENS, type Screen, USERNAME } from './screen-list.ts';

const HELP = `Usage: npm run screens [-- OPTIONS]

Starts the demo on a free port and takes a picture of each screen of the three portals,
as on a phone and on a desktop, with Chromium (CHROMIUM, or /usr/bin/chromium). Needs the
built portals: run "npm run build" first.

  --only TEXT      only the screens whose names contain the text. May be repeated
  --output FOLDER  where to write the pictures (default: docs/screens)
  --list           prints the names of the screens and takes no picture
  --help           shows this text

Exit codes: 0 success, 1 a screen could not be reached, 2 invalid options`;

const ROOT = join(import.meta.dirname, '..');
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;
const VARIANTS = { en: {}, dark: { colorScheme: 'dark' }, de: { locale: 'de-DE' } } as const;
type Size = keyof typeof SIZES;
type Variant = keyof typeof VARIANTS;

/** A screen that has not appeared after so many milliseconds does not appear. */
const PATIENCE = 60_000;
/** WebP: text stays sharp, and a picture has about 30 kB. */
const QUALITY = 88;

const say = (text: string): void => console.error(text);

/** Screens that are taken one after the other in one window. */
interface Sequence {
  readonly portal: Portal;
  readonly size: Size;
  readonly variant: Variant;
  readonly steps: readonly { readonly screen: Screen; readonly isTaken: boolean }[];
}

/** The sequences that lead to all pictures of the chosen screens. */
function sequences(isChosen: (screen: Screen) => boolean): Sequence[] {
  const portals = [...new Set(SCREENS.map(({ portal }) => portal))];
  const variants = Object.keys(VARIANTS) as Variant[];
  const sizes = Object.keys(SIZES) as Size[];
  return portals.flatMap((portal) =>
    variants.flatMap((variant) => {
      const has = (screen: Screen) => isChosen(screen) && (variant === 'en' || screen.also?.includes(variant) === true);
      const steps = stepsTo(
        SCREENS.filter((screen) => screen.portal === portal),
        has,
      );
      return steps.length === 0 ? [] : sizes.map((size) => ({ portal, size, variant, steps }));
    }),
  );
}

/** The screens whose picture is taken, and those from which they follow. */
function stepsTo(screens: readonly Screen[], isTaken: (screen: Screen) => boolean): Sequence['steps'] {
  const steps: { screen: Screen; isTaken: boolean }[] = [];
  let isNeeded = false;
  for (const screen of screens.toReversed()) {
    if (isTaken(screen) || isNeeded) steps.unshift({ screen, isTaken: isTaken(screen) });
    isNeeded = (isTaken(screen) || isNeeded) && screen.path === undefined;
  }
  return steps;
}

async function startDemo(port: number): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'src/main.ts', 'demo', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error('The demo does not start.');
    const response = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => null);
    if (response?.ok === true) return child;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Sends operations to the demo: some refusals, a label and a disabled user, so that the screens have something to show. */
async function fill(url: string): Promise<void> {
  const send = async (query: string, variables: object, token?: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Record<string, Record<string, unknown>> }).data;
  };
  const mutate = async (
    name: string,
    input: object,
    { token, select = '__typename' }: { token?: string; select?: string } = {},
  ) => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    return (await send(`mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`, { input }, token))[name];
  };
  const signIn = async (username: string, password = PASSWORD) => {
    const result = await mutate('signIn', { username, password }, { select: '... on SignInSuccess { sessionToken }' });
    return String(result?.sessionToken);
  };
  const token = await signIn(ADMINISTRATOR);
  await signIn(USERNAME, 'a wrong password');
  const noRole = await signIn('no-role-user');
  const { viewer } = await send('{ viewer { devices { nodes { id } } } }', {}, noRole);
  const { nodes } = viewer?.devices as { nodes: { id: string }[] };
  await mutate('generateOneTimePin', { deviceId: nodes[0]?.id }, { token: noRole });
  const user = (await mutate(
    'createUser',
    { username: 'former-user', displayName: 'Farid Former', password: 'a former password' },
    { token, select: '... on CreateUserSuccess { user { id } }' },
  )) as { user: { id: string } };
  await mutate('setUserStatus', { id: user.user.id, status: 'DISABLED' }, { token });
  const label = (await mutate(
    'createLabel',
    { name: 'Berlin' },
    { token, select: '... on CreateLabelSuccess { label { id } }' },
  )) as { label: { id: string } };
  const { devices } = await send('{ devices { nodes { id } } }', {}, token);
  const deviceIds = (devices as { nodes: { id: string }[] }).nodes.slice(0, 2).map(({ id }) => id);
  await mutate('labelDevices', { id: label.label.id, deviceIds }, { token });
}

/** Ends when, for a second, nothing was loaded, nothing was busy and nothing moved. */
const SETTLED = `new Promise((resolve) => {
  let loaded = 0;
  let quiet = 0;
  const look = () => {
    const count = performance.getEntriesByType('resource').length;
    const isBusy = document.querySelector('[aria-busy="true"], [data-loading="true"]') !== null;
    quiet = isBusy || count !== loaded ? 0 : quiet + 1;
    loaded = count;
    if (quiet < 10) setTimeout(look, 100);
    else void Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => resolve());
  };
  look();
})`;

/** Waits until everything is loaded and nothing moves. */
const settle = (page: Page): Promise<unknown> => page.evaluate(SETTLED);

async function signIn(page: Page, portal: Portal): Promise<void> {
  await page.locator('input[name="username"]').fill(portal === 'admin' ? ADMINISTRATOR : USERNAME);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="password"]').waitFor({ state: 'detached' });
}

async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(data, 'base64');
}

const fileOf = ({ name }: Screen, { size, variant }: Sequence): string =>
  `${[name, ...(variant === 'en' ? [] : [variant]), size].join('-')}.webp`;

interface Run {
  readonly browser: Browser;
  readonly url: string;
  readonly output: string;
  /** Called after each picture, with the problem if there is none. */
  readonly onPicture: (file: string, problem: string | null) => void;
}

async function take(sequence: Sequence, { browser, url, output, onPicture }: Run): Promise<void> {
  const { portal, size, variant, steps } = sequence;
  const options = { locale: 'en-GB', viewport: SIZES[size], reducedMotion: 'reduce', ...VARIANTS[variant] } as const;
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  try {
    if (portal !== 'device') {
      await page.goto(new URL(portal === 'admin' ? '/admin' : '/', url).href);
      await signIn(page, portal);
    }
    for (const { screen, isTaken } of steps) {
      let problem: string | null = null;
      try {
        if (screen.path !== undefined) {
          const response = await page.goto(new URL(screen.path, url).href);
          if (response?.status() === 404) throw new Error('The server has no such page.');
          await settle(page);
        }
        await screen.prepare?.(page);
        await settle(page);
        if (isTaken) await writeFile(join(output, fileOf(screen, sequence)), await picture(page));
      } catch (error) {
        problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      }
      if (isTaken) onPicture(fileOf(screen, sequence), problem);
    }
  } finally {
    await context.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      output: { type: 'string', default: join(ROOT, 'docs/screens') },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.list) {
    for (const { name } of SCREENS) console.log(name);
    return 0;
  }
  if (!existsSync(join(ROOT, 'dist/web/admin/index.html'))) throw new Error('Run "npm run build" first.');
  const chosen = sequences(({ name }) => values.only?.some((text) => name.includes(text)) ?? true);
  const total = chosen.reduce((sum, { steps }) => sum + steps.filter(({ isTaken }) => isTaken).length, 0);
  if (total === 0) throw new Error('No screen has such a name. --list prints the names.');
  await mkdir(values.output, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const demo = await startDemo(port);
  const problems: string[] = [];
  let done = 0;
  const onPicture = (file: string, problem: string | null) => {
    done++;
    say(`[${done}/${total}] ${file}${problem === null ? '' : `: ${problem}`}`);
    if (problem !== null) problems.push(file);
  };
  try {
    await fill(url);
    const browser = await launchBrowser();
    try {
      for (const sequence of chosen) await take(sequence, { browser, url, output: values.output, onPicture });
    } finally {
      await browser.close();
    }
  } finally {
    demo.kill('SIGINT');
  }
  const files = await readdir(values.output);
  const sizes = await Promise.all(files.map((file) => stat(join(values.output, file))));
  const kilobytes = sizes.reduce((sum, { size }) => sum + size, 0) / 1000;
  say(`${files.length} files, ${kilobytes.toFixed(0)} kB in ${values.output}; ${problems.length} screens not reached`);
  return problems.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
