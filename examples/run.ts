/**
 * `npm run examples`: packs `packages/`, installs each example in a copy outside the checkout, as a team has it, compiles it
 * and runs it against the demo: once as it is, and once with trusted documents only. `npm run examples -- urql` runs one
 * example. `npm run examples -- --lock` writes the lock files instead.
 *
 * The lock files have no hash of the packages of the checkout, because every change of these changes it.
 */
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process, { stdout } from 'node:process';
import { isDeepStrictEqual } from 'node:util';

/** Relay comes first: it writes the manifest that the servers need. */
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

/** Runs a command to its end. Throws if it fails. */
async function run(command: string, options: SpawnOptions): Promise<void> {
  const [file = '', ...args] = command.split(' ');
  const [code] = (await once(spawn(file, args, { stdio: 'inherit', ...options }), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed in ${basename(String(options.cwd))}`);
}

/** Writes the tarballs that the examples install. The packages build themselves. */
async function pack(): Promise<void> {
  mkdirSync(PACKAGES, { recursive: true });
  for (const name of ['client', 'testkit']) {
    const folder = join(ROOT, 'packages', name);
    await run(`npm pack --silent --pack-destination ${PACKAGES}`, { cwd: folder, stdio: 'ignore' });
    const { version = '' } = readManifest(folder);
    renameSync(join(PACKAGES, `pinportal-${name}-${version}.tgz`), join(PACKAGES, `pinportal-${name}.tgz`));
  }
}

interface Lock {
  readonly packages: Readonly<Record<string, { integrity?: string; readonly dependencies?: object }>>;
}

async function writeLock(name: string): Promise<void> {
  const folder = join(import.meta.dirname, name);
  const file = join(folder, 'package-lock.json');
  rmSync(file, { force: true });
  await run('npm install --package-lock-only --no-audit --no-fund', { cwd: folder });
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
  if (name !== 'testkit') {
    await run('npm ci --prefer-offline --no-audit --no-fund', { cwd: folder });
    await run('npm run --silent build --if-present', { cwd: folder });
    return;
  }
  extractTest(folder);
  // Where npm finds no binary of a native addon, it compiles for minutes. The checkout has compiled the same versions.
  await run('npm ci --prefer-offline --no-audit --no-fund --ignore-scripts', { cwd: folder });
  for (const addon of NATIVE_ADDONS) {
    const [from, to] = [join(ROOT, 'node_modules', addon), join(folder, 'node_modules', addon)];
    if (readManifest(from).version !== readManifest(to).version) await run(`npm rebuild ${addon}`, { cwd: folder });
    else if (existsSync(join(from, 'build'))) cpSync(join(from, 'build'), join(to, 'build'), { recursive: true });
  }
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

async function main(args: readonly string[]): Promise<void> {
  const named = args.filter((each) => EXAMPLES.includes(each));
  const names = EXAMPLES.filter((each) => named.length === 0 || named.includes(each));
  await pack();
  if (args.includes('--lock')) {
    for (const name of names) await writeLock(name);
    return;
  }
  const copy = mkdtempSync(join(tmpdir(), 'pinportal-examples-'));
  try {
    cpSync(import.meta.dirname, copy, {
      recursive: true,
      filter: (source) => !['node_modules', 'dist', '__generated__'].includes(basename(source)),
    });
    for (const name of names) {
      stdout.write(`\n== ${name}: install\n`);
      await install(name, join(copy, name));
    }
    const manifest = join(copy, 'relay/persisted-documents.json');
    const trusted = existsSync(manifest) ? { TRUSTED_DOCUMENTS: manifest } : {};
    for (const env of [trusted, { ...trusted, TRUSTED_DOCUMENTS_ONLY: 'true' }]) {
      const { url, stop } = await startDemo(env);
      try {
        for (const name of names.filter((each) => PROGRAMS.includes(each))) {
          stdout.write(`\n== ${name}${'TRUSTED_DOCUMENTS_ONLY' in env ? ' with trusted documents only' : ''}\n`);
          await run('npm start --silent', { cwd: join(copy, name), env: { ...process.env, PINPORTAL_URL: url } });
        }
      } finally {
        await stop();
      }
    }
    if (names.includes('testkit')) {
      stdout.write('\n== testkit\n');
      await run('npm start --silent', { cwd: join(copy, 'testkit') });
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
