import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILE = `${ROOT}src/resolver-shape.fixture.ts`;

/** The errors of the type check for resolvers in a file of the server's sources. */
function typeErrors(resolvers: string): string[] {
  const config: unknown = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => ts.sys.readFile(path)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const text = `import type { Resolvers } from './generated/resolvers.ts';\nexport const resolvers: Resolvers = ${resolvers};\n`;
  const onDisk = { ...host };
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : onDisk.getSourceFile(name, ...rest);
  host.fileExists = (name) => name === FILE || onDisk.fileExists(name);
  host.readFile = (name) => (name === FILE ? text : onDisk.readFile(name));
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the type check of resolvers', () => {
  it('accepts resolvers that match the schema', () => {
    expect(
      typeErrors(`{ Query: { viewer: (_parent, _args, { caller }) => {
      if (caller.actor.kind !== 'user') throw new Error();
      return caller.actor.user;
    } } }`),
    ).toEqual([]);
  });

  it.each([
    ['a value of another type', `{ User: { canGenerateOneTimePin: () => 'yes' } }`],
    ['an entity without its columns', `{ Query: { viewer: () => ({ id: 'user_1' }) } }`],
    ['another entity', `{ Query: { viewer: (_parent, _args, { loaders }) => loaders.device.load('device_1') } }`],
    [
      'a failure the mutation does not have',
      `{ Mutation: { signOut: () => ({ __typename: 'NotFound', code: 'NOT_FOUND', message: '', field: '' }) } }`,
    ],
    ['a field the schema does not have', `{ Query: { secrets: () => [] } }`],
  ])('rejects %s', (_what, resolvers) => {
    expect(typeErrors(resolvers)).not.toEqual([]);
  });
});
