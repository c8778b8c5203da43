import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../packages/client/codegen.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GENERATED = 'packages/client/src/generated';

/** Texts that stand in place of files, by their paths from the root. */
type Files = Readonly<Record<string, string>>;

/** What `npm run codegen` writes for `@pinportal/client` after a change of the SDL. */
async function generatedFrom(change: (sdl: string) => string): Promise<Files> {
  const outputs = [`${GENERATED}/types.ts`, `${GENERATED}/operations.ts`];
  const changed = outputs.map((name) => {
    const output = config.generates[name] as { readonly schema: string };
    const sdl = change(output.schema);
    expect(sdl).not.toBe(output.schema);
    return [name, { ...output, schema: sdl }] as const;
  });
  const files = (await generate({ ...config, generates: Object.fromEntries(changed), silent: true }, false)) as {
    readonly filename: string;
    readonly content: string;
  }[];
  return Object.fromEntries(files.map(({ filename, content }) => [filename, content]));
}

let previous: ts.Program | undefined;

/** The files of the user portal in which the type check finds errors. */
function brokenFiles(files: Files): string[] {
  const folder = `${ROOT}web/user-portal`;
  const json: unknown = ts.readConfigFile(`${folder}/tsconfig.json`, (path) => ts.sys.readFile(path)).config;
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, folder);
  // The sources of the client, of which the build makes the package.
  options.paths = { '@pinportal/client': [`${ROOT}packages/client/src/index.ts`] };
  options.allowImportingTsExtensions = true;
  options.noEmit = true;
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.getSourceFile = (name, ...rest) => {
    const text = files[name.slice(ROOT.length)];
    return text === undefined
      ? (previous?.getSourceFile(name) ?? onDisk.getSourceFile(name, ...rest))
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  };
  const program = ts.createProgram(fileNames, options, host);
  if (Object.keys(files).length === 0) previous = program; // its files are not read again
  const broken = ts.getPreEmitDiagnostics(program).map(({ file }) => file?.fileName.slice(ROOT.length) ?? '');
  return [...new Set(broken)];
}

describe('the type check of the user portal', () => {
  beforeAll(() => {
    expect(brokenFiles({})).toEqual([]);
  });

  it('fails where a field that it shows may now be null', async () => {
    const files = await generatedFrom((sdl) => sdl.replace('registeredAt: DateTime!', 'registeredAt: DateTime'));
    expect(brokenFiles(files)).toContain('web/user-portal/src/devices/device-card.tsx');
  });

  it('fails if a status has no words', async () => {
    const files = await generatedFrom((sdl) => sdl.replace(/enum DeviceStatus \{/u, '$&\n"Sold."\nSOLD\n'));
    expect(brokenFiles(files)).toContain('web/user-portal/src/messages/en.ts');
  });

  it('fails if a message is missing in one language', () => {
    const path = 'web/user-portal/src/messages/de.ts';
    const text = String(ts.sys.readFile(`${ROOT}${path}`));
    const incomplete = text.replace("  more: 'Mehr',\n", '');
    expect(incomplete).not.toBe(text);
    expect(brokenFiles({ [path]: incomplete })).toEqual([path]);
  });
});

it('the code generation fails if a document selects a field that is gone', async () => {
  const manifest = 'src/generated/trusted-documents.json';
  const output = config.generates[manifest] as { readonly schema: string };
  const schema = output.schema.replace(/\n {2}registeredAt: DateTime!/u, '');
  expect(schema).not.toBe(output.schema);
  const generates = { [manifest]: { ...output, schema } };
  await expect(generate({ ...config, generates, silent: true }, false)).rejects.toThrow('registeredAt');
});
