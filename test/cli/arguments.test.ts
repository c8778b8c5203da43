import { expect } from 'vitest';
import { createProgram } from '../testkit/index.ts';
import { test } from '../testkit/pinportal.ts';

test.for<[args: string[], env: Record<string, string>, code: number, names: string]>([
  [['serve'], { PORT: 'many' }, 1, 'PORT'],
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

test.for([
  ['--version', /^\d+\.\d+\.\d+\n$/u],
  ['--help', /^Usage: pinportal [^]*create-admin/u],
] as const)('%s prints to the standard output and exits with 0', async ([option, text], { pinportal }) => {
  const stdout = expect.stringMatching(text) as string;
  expect(await pinportal.run([option])).toEqual({ code: 0, stdout, stderr: '' });
});
