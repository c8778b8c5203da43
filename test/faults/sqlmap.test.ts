import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import {
  type RootField,
  createSchema,
  describe,
  expect,
  migratedDatabase,
  operation,
  rootFields,
  startTestApp,
  tellStory,
  test as base,
} from '../testkit/index.ts';

/** The program: `SQLMAP=sqlmap npm run test:faults`. It is not on npm, so these tests are skipped by default. */
const SQLMAP = process.env.SQLMAP;

/** The fields that a device calls, with its token. */
const OF_DEVICE = [
  'authorizePasscodeReset',
  'resetSecureAppsPasscode',
  'setSecureAppsPasscode',
  'thisDevice',
  'unlockSecureApps',
];

interface Place {
  readonly root: RootField;
  readonly path: readonly string[];
}

const isText = (type: GraphQLInputType): boolean => ['String', 'ID', 'Credential'].includes(getNamedType(type).name);

/** Every argument, and every field of an input, that takes text. */
const PLACES: Place[] = rootFields(createSchema()).flatMap((root) =>
  root.field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return isText(type) ? [{ root, path: [name] }] : [];
    return Object.values(named.getFields())
      .filter((field) => isText(field.type))
      .map((field) => ({ root, path: [name, field.name] }));
  }),
);

/** A valid value. sqlmap replaces the star by its attempts. */
function sample(type: GraphQLInputType, marked: string | null, name = ''): unknown {
  if (isNonNullType(type)) return sample(type.ofType, marked, name);
  if (isListType(type)) return [sample(type.ofType, marked, name)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name === marked || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return Object.fromEntries(fields.map((field) => [field.name, sample(field.type, marked, field.name)]));
  }
  const values = 'getValues' in type ? type.getValues() : null;
  if (values !== null) return values[0]?.name;
  if (name === marked) return 'blue*';
  if (type.name === 'Int') return 1;
  return type.name === 'Boolean' ? false : 'some';
}

type OnCleanup = (cleanup: () => Promise<void>) => void;

/** One server for all places on a kind of database, since sqlmap changes nothing that matters to the next. */
async function startTarget(kind: 'sqlite' | 'postgres', { onCleanup }: { onCleanup: OnCleanup }) {
  const database = await migratedDatabase(kind);
  const folder = await mkdtemp(join(tmpdir(), 'pinportal-sqlmap-'));
  const app = await startTestApp({ database });
  onCleanup(async () => {
    await app.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  return { app, story: await tellStory(app), folder };
}

const test = base
  .extend('sqlite', { scope: 'file' }, ({}, cleanup) => startTarget('sqlite', cleanup))
  .extend('postgres', { scope: 'file' }, ({}, cleanup) => startTarget('postgres', cleanup))
  .extend('target', ({ sqlite }) => sqlite);

describe.runIf(SQLMAP !== undefined).each(['sqlite', 'postgres'] as const)('sqlmap at level 3 on %s', (kind) => {
  if (kind === 'postgres') test.override('target', ({ postgres }) => postgres);

  test.for(PLACES.map((place) => [`${place.root.name} ${place.path.join('.')}`, place] as const))(
    'finds nothing in %s',
    async ([, { root, path }], { target: { app, story, folder }, onTestFinished }) => {
      const marked = path.at(-1) ?? '';
      const variables = Object.fromEntries(
        root.field.args
          .filter(({ name, type }) => name === path[0] || isNonNullType(type))
          .map(({ name, type }) => [name, sample(type, marked, name)]),
      );
      const { query } = operation(root, variables);
      const isOfDevice = OF_DEVICE.includes(root.name);
      const child = spawn(SQLMAP ?? '', [
        ...['-u', `${app.url}/graphql`, '--method', 'POST', '--level', '3', '--risk', '1', '--threads', '4'],
        ...['--dbms', kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
        ...['--batch', '--flush-session', '--ignore-code', '*', '--output-dir', join(folder, root.name, marked)],
        ...[
          '--headers',
          `Content-Type: application/json\nAuthorization: Bearer ${isOfDevice ? story.device.token : story.adminToken}`,
        ],
        ...['--data', JSON.stringify({ query, variables })],
      ]);
      onTestFinished(() => {
        child.kill('SIGKILL');
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(child, 'close');
      expect(output).toContain('does not seem to be injectable');
      expect(output).not.toMatch(/is vulnerable|appears to be .*injectable/u);
    },
  );
});
