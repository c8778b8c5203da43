import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { createProgram } from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';

test.for<[args: string[], env: Record<string, string>, code: number, names: string]>([
  [['serve'], { PORT: 'many', LOG_LEVEL: 'loud' }, 1, 'PORT must be a whole number from 0 to 65535. LOG_LEVEL must'],
  [['purge', '--days', '0'], {}, 2, '--days'],
  [['paint'], {}, 2, 'paint'],
  [['create-admin'], {}, 2, '--username'],
])(
  'exits with a message if the arguments are %j and the environment has %j',
  async ([args, env, code, names], { pinportal }) => {
    expect(await pinportal.run(args, { env })).toMatchObject({
      code,
      stdout: '',
      stderr: expect.stringContaining(names) as string,
    });
  },
);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The options of each command, with their defaults. The tests named have their effects. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  serve: {}, // stop.test.ts
  migrate: {}, // commands.test.ts
  'create-admin': { username: null, displayName: null, passwordFile: null, generatePassword: null }, // options.test.ts
  demo: { port: null }, // demo.test.ts
  walkthrough: { url: 'http://127.0.0.1:4000', admin: 'admin', adminPassword: null }, // options.test.ts, demo.test.ts
  purge: { days: null }, // options.test.ts
  'verify-audit': { checkpoint: null, export: null }, // audit-commands.test.ts
  'audit-checkpoint': { output: null }, // audit-commands.test.ts
  'export-audit': { output: null }, // audit-commands.test.ts
  'seal-audit': { reason: null }, // audit-commands.test.ts
};

test('every command and option is one of these, and is explained', () => {
  const { commands } = createProgram({});
  const options = commands.map((command) => [
    command.name(),
    Object.fromEntries(
      command.options.map((option) => [option.attributeName(), (option.defaultValue as unknown) ?? null]),
    ),
  ]);
  expect(Object.fromEntries(options)).toEqual(OPTIONS);
  for (const command of commands) expect(command.helpInformation()).toContain(`Usage: pinportal ${command.name()}`);
});

test('the package contains every file that its README and the help of the commands name', async () => {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' });
  const [{ files }] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const program = createProgram({});
  const help = [program, ...program.commands].map((command) => command.helpInformation()).join('\n');
  const named = [
    ...[...readme.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, path = '']) => path),
    ...[...help.matchAll(/[\w/-]+\.md/gu)].map(([path]) => path),
  ];
  expect(named).toContain('docs/configuration.md');
  for (const path of named) {
    expect(
      paths.some((packedPath) => packedPath === path || packedPath.startsWith(path)),
      path,
    ).toBe(true);
  }
});

test.for([
  ['--version', /^\d+\.\d+\.\d+\n$/u],
  ['--help', /^Usage: pinportal [^]*create-admin/u],
] as const)('%s prints to the standard output and exits with 0', async ([option, text], { pinportal }) => {
  const stdout = expect.stringMatching(text) as string;
  expect(await pinportal.run([option])).toEqual({ code: 0, stdout, stderr: '' });
});
