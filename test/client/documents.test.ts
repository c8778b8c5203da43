import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, TypeInfo, print, stripIgnoredCharacters, visit, visitWithTypeInfo } from 'graphql';
import { expectTypeOf } from 'vitest';
import * as client from '../../packages/client/src/index.ts';
import type { NotFound, SetUserStatusMutation, TypedDocument } from '../../packages/client/src/index.ts';
import { createSchema, describe, expect, rootFields, test } from '../testkit/index.ts';

const documents = Object.entries(client).flatMap(([name, value]) =>
  name.endsWith('Document') ? [value as unknown as TypedDocument<unknown, never>] : [],
);

describe('the documents of the client', () => {
  test('have the IDs and the texts of the manifest', () => {
    const manifest = JSON.parse(readFileSync('src/generated/trusted-documents.json', 'utf8')) as Record<string, string>;
    const texts = documents.map(({ documentId, kind, definitions }): [string, string] => {
      const document: DocumentNode = { kind, definitions };
      return [documentId, stripIgnoredCharacters(print(document))];
    });
    expect(Object.fromEntries(texts)).toEqual(manifest);
    for (const [id, text] of Object.entries(manifest)) {
      expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    }
  });

  test('have the ID that docs/graphql-over-http.md shows', () => {
    const example = /"documentId": "(sha256:\w+)"/u.exec(readFileSync('docs/graphql-over-http.md', 'utf8'))?.[1];
    expect(example).toBe(client.PortalSettingsDocument.documentId);
  });

  test('use every query and every mutation of the schema', () => {
    const schema = createSchema();
    const used = new Set<string>();
    const types = new TypeInfo(schema);
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const visitor = visitWithTypeInfo(types, {
      Field: ({ name }) => {
        if (roots.some((root) => root === types.getParentType())) used.add(name.value);
      },
    });
    for (const document of documents) visit(document, visitor);
    expect(rootFields(schema).flatMap(({ name }) => (used.has(name) ? [] : [name]))).toEqual([]);
  });
});

describe('the types of the client', () => {
  test('give each failure its own code, so that a mock can return no other', () => {
    expectTypeOf<NotFound['code']>().toEqualTypeOf<'NOT_FOUND'>();
    type Failure = Extract<SetUserStatusMutation['setUserStatus'], { readonly __typename: 'LastUserManager' }>;
    expectTypeOf<Failure['code']>().toEqualTypeOf<'LAST_USER_MANAGER'>();
    // @ts-expect-error the code of another failure
    const mock: NotFound = { __typename: 'NotFound', code: 'NAME_TAKEN', field: 'id', message: 'Nothing was found.' };
    expect(mock.__typename).toBe('NotFound');
  });
});
