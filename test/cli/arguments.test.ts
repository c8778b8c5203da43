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

test('explains every command', () => {
  const { commands } = createProgram({});
  expect(commands.map((command) => command.name())).toEqual([
    'serve',
    'migrate',
    'create-admin',
    'demo',
    'walkthrough',
    'purge',
    'verify-audit',
    'audit-checkpoint',
    'export-audit',
    'seal-audit',
  ]);
  for (const command of commands) expect(command.helpInformation()).toContain(`Usage: pinportal ${command.name()}`);
});
