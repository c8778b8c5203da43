import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, OperationTypeNode, buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import * as client from '../../packages/client/src/index.ts';

/** The mutations that no portal uses, each with the reason. */
const UNUSED: Readonly<Record<string, string>> = {};

const SOURCES = ['user-portal', 'admin-portal', 'secure-apps-manager', 'ui'].flatMap((name) => {
  const folder = join('web', name, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/u.test(file)).map((file) => join(folder, file));
});
const IMPORT = /import\s*\{([^}]*)\}\s*from '@pinportal\/client'/gu;
const DOCUMENT = /\b\w+Document\b/gu;

/** The fields of `Mutation` that the documents use which a portal imports. */
function usedMutations(): Set<string> {
  const documents = client as unknown as Readonly<Record<string, DocumentNode>>;
  const imported = SOURCES.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(IMPORT)])
    .flatMap(([, names = '']) => names.match(DOCUMENT) ?? [])
    .flatMap((name) => documents[name]?.definitions ?? []);
  const fields = imported.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.MUTATION) return [];
    return definition.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
  });
  return new Set(fields);
}

test('every mutation of the schema has a place in a portal', () => {
  const schema = buildSchema(readFileSync('src/generated/schema.graphql', 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const used = usedMutations();
  expect(mutations.length).toBeGreaterThan(30);
  expect(mutations.filter((name) => !used.has(name) && !(name in UNUSED))).toEqual([]);
  expect(Object.keys(UNUSED).filter((name) => used.has(name) || !mutations.includes(name))).toEqual([]);
});
