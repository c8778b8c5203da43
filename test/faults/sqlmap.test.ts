import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSchema } from '../../src/schema.ts';
import { onBothDatabases } from '../testkit/databases.ts';
import { type RootField, operation, rootFields } from '../testkit/operations.ts';
import { type Story, tellStory } from '../testkit/story.ts';
import { type TestApp, startApp } from '../testkit/test-app.ts';

/** The program: `SQLMAP=sqlmap npm run test:faults`. It is no package of npm, so it is left out without being asked for. */
const SQLMAP = process.env.SQLMAP;

/** What a device sends, with its token. */
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

/** Every argument, and field of an argument, that takes a text. */
const PLACES: Place[] = rootFields(makeSchema()).flatMap((root) =>
  root.field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return isText(type) ? [{ root, path: [name] }] : [];
    return Object.values(named.getFields())
      .filter((field) => isText(field.type))
      .map((field) => ({ root, path: [name, field.name] }));
  }),
);

/** A value that fits; sqlmap puts what it tries where the star is. */
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

onBothDatabases('sqlmap at level 3', (kind) => {
  let app: TestApp;
  let story: Story;
  let folder: string;
  beforeAll(async () => {
    if (SQLMAP === undefined) return;
    app = await startApp(kind);
    story = await tellStory(app);
    folder = await mkdtemp(join(tmpdir(), 'pinportal-sqlmap-'));
  });
  afterAll(async () => {
    if (SQLMAP === undefined) return;
    await app.stop();
    await rm(folder, { recursive: true });
  });

  it
    .skipIf(SQLMAP === undefined)
    .each(PLACES.map((place) => [`${place.root.name} ${place.path.join('.')}`, place] as const))(
    'finds nothing in %s',
    async (_title, { root, path }) => {
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
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(child, 'close');
      expect(output).toContain('does not seem to be injectable');
      expect(output).not.toMatch(/is vulnerable|appears to be .*injectable/u);
    },
  );
});
