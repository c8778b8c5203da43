/**
 * `npm run examples`: packs `packages/`, installs each example in a copy outside the checkout, as a team has it, compiles it
 * and runs it against the demo: once as it is, and once with trusted documents only. `npm run examples -- urql` runs one
 * example. `npm run examples -- --lock` writes the lock files instead.
 *
 * The lock files have no hash of the packages of the checkout, because every change of these changes it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process, { stdout } from 'node:process';
import { isDeepStrictEqual } from 'node:util';

const PROGRAMS = ['relay', 'apollo', 'urql', 'node', 'curl'];
const EXAMPLES = [...PROGRAMS, 'testkit'];
const ROOT = join(import.meta.dirname, '..');
const PACKAGES = join(import.meta.dirname, '.packages');
const NATIVE_ADDONS = ['argon2', 'better-sqlite3'];

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Runs a command to its end, and returns its output. Throws if it fails. */
async function run(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const [file = '', ...args] = command.split(' ');
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed in ${basename(cwd)}:\n${output}`);
  return output;
}

/** Writes the tarballs that the examples install. The packages build themselves. */
async function pack(name: string): Promise<void> {
  const folder = join(ROOT, 'packages', name);
  await run(`npm pack --silent --pack-destination ${PACKAGES}`, folder);
  const { version = '' } = readManifest(folder);
  renameSync(join(PACKAGES, `pinportal-${name}-${version}.tgz`), join(PACKAGES, `pinportal-${name}.tgz`));
}

interface Lock {
  readonly packages: Readonly<Record<string, { integrity?: string; readonly dependencies?: object }>>;
}

async function writeLock(name: string): Promise<void> {
  const folder = join(import.meta.dirname, name);
  const file = join(folder, 'package-lock.json');
  rmSync(file, { force: true });
  await run('npm install --package-lock-only --no-audit --no-fund', folder);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path.startsWith('node_modules/@pinportal/')) delete entry.integrity;
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/** The example of docs/testing.md is that document: its test, and the packages that it installs. */
function extractTest(folder: string): void {
  const document = readFileSync(join(ROOT, 'docs/testing.md'), 'utf8');
  const [, test] = /examples\/testkit\. -->\n+```ts\n([^]*?)```/u.exec(document) ?? [];
  const [, packages = ''] = /npm install --save-dev (.*)/u.exec(document) ?? [];
  if (test === undefined) throw new Error('docs/testing.md has no test for examples/testkit');
  const named = packages.split(' ').map((each) => each.replace(/(?!^)@.*/u, ''));
  const installed = Object.keys(readManifest(folder).devDependencies ?? {});
  if (!isDeepStrictEqual(named.sort(), installed.sort())) {
    throw new Error(`docs/testing.md installs ${named.join(', ')}, and examples/testkit ${installed.join(', ')}`);
  }
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  const locked = lock.packages['node_modules/@pinportal/testkit']?.dependencies;
  if (!isDeepStrictEqual(locked, readManifest(join(ROOT, 'packages/testkit')).dependencies)) {
    throw new Error('examples/testkit/package-lock.json is not up to date. Run: npm run examples -- --lock');
  }
  writeFileSync(join(folder, 'recovery.test.ts'), test);
}

async function install(name: string, folder: string): Promise<void> {
  const command = 'npm ci --prefer-offline --no-audit --no-fund';
  if (name !== 'testkit') {
    await run(command, folder);
    await run('npm run build --silent --if-present', folder);
    return;
  }
  extractTest(folder);
  // Where npm finds no binary of a native addon, it compiles for minutes. The checkout has compiled the same versions.
  await run(`${command} --ignore-scripts`, folder);
  for (const addon of NATIVE_ADDONS) {
    const [from, to] = [join(ROOT, 'node_modules', addon), join(folder, 'node_modules', addon)];
    if (readManifest(from).version !== readManifest(to).version) await run(`npm rebuild ${addon}`, folder);
    else if (existsSync(join(from, 'build'))) cpSync(join(from, 'build'), join(to, 'build'), { recursive: true });
  }
}

/** Waits for all, also if one fails: the others still use the folders. Throws the first error. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}

/** Starts the compiled demo on a free port, and returns its address and how to stop it. */
async function startDemo(env: Readonly<Record<string, string>>) {
  const demo = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'demo', '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(demo, 'exit');
  let output = '';
  for await (const chunk of demo.stdout) {
    output += String(chunk);
    const [url] = /http:\/\/127\.0\.0\.1:\d+\/graphql/u.exec(output) ?? [];
    if (url === undefined) continue;
    const stop = async () => {
      demo.kill();
      await ended;
    };
    return { url, stop };
  }
  throw new Error('the demo has not started');
}

async function start(title: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const output = await run('npm start --silent', folder, env);
  stdout.write(`\n== ${title}\n${output}`);
}

/** Runs programs against a demo of their own. */
async function runAgainstDemo(folders: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const { url, stop } = await startDemo(env);
  const mode = 'TRUSTED_DOCUMENTS_ONLY' in env ? ', trusted documents only' : '';
  try {
    await allOf(folders.map((folder) => start(`${basename(folder)}${mode}`, folder, { PINPORTAL_URL: url })));
  } finally {
    await stop();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const named = args.filter((each) => EXAMPLES.includes(each));
  const names = named.length === 0 ? EXAMPLES : named;
  mkdirSync(PACKAGES, { recursive: true });
  await allOf(['client', 'testkit'].map(pack));
  if (args.includes('--lock')) {
    await allOf(names.map(writeLock));
    return;
  }
  const copy = mkdtempSync(join(tmpdir(), 'pinportal-examples-'));
  try {
    cpSync(import.meta.dirname, copy, {
      recursive: true,
      filter: (source) => !['node_modules', 'dist', '__generated__'].includes(basename(source)),
    });
    await allOf(names.map((name) => install(name, join(copy, name))));
    const programs = names.filter((name) => PROGRAMS.includes(name)).map((name) => join(copy, name));
    const trusted: Record<string, string> = names.includes('relay')
      ? { TRUSTED_DOCUMENTS: join(copy, 'relay/persisted-documents.json') }
      : {};
    await runAgainstDemo(programs, trusted);
    await runAgainstDemo(programs, { ...trusted, TRUSTED_DOCUMENTS_ONLY: 'true' });
    if (names.includes('testkit')) await start('testkit', join(copy, 'testkit'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
