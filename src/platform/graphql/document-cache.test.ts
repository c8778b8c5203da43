import { type DocumentNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DocumentCache, sizeOf } from './document-cache.ts';

/** No document is trusted. */
const NONE = { find: () => undefined, keep: () => false };
const filler = 'x'.repeat(99_000);
const large = (index: number) => parse(`{ __typename } #${index} ${filler}`);

async function sendTimes(cache: DocumentCache, times: number, key = 'key'): Promise<void> {
  const document = large(0);
  for (let time = 0; time < times; time++) await cache.set(key, document);
}

describe('the cache of documents', () => {
  test('keeps a document from the second time on', async () => {
    const cache = new DocumentCache(NONE);
    await sendTimes(cache, 1);
    expect(await cache.get('key')).toBeUndefined();
    await sendTimes(cache, 1);
    expect(await cache.get('key')).toBeDefined();
  });

  test.for(['{ node(id: "secret") { id } }', '{ users(first: 1234) { nodes { id } } }', '{ a(b: 1.5) }'])(
    'never keeps a document with a literal: %s',
    async (source) => {
      const cache = new DocumentCache(NONE);
      for (let time = 0; time < 3; time++) await cache.set('key', parse(source));
      expect(await cache.get('key')).toBeUndefined();
    },
  );

  test('holds at most 16 MiB of different documents, and keeps the latest', async () => {
    const cache = new DocumentCache(NONE);
    for (let index = 0; index < 300; index++) {
      await cache.set(`key ${index}`, large(index));
      await cache.set(`key ${index}`, large(index));
    }
    const kept = cache.keys();
    expect(kept.at(0)).toBe('key 299');
    expect(kept.length).toBe(Math.floor((16 * 2 ** 20) / sizeOf(large(100))));
  });

  test('recognises a document unless 4,096 others came since', async () => {
    const cache = new DocumentCache(NONE);
    const small = parse('{ __typename }');
    await cache.set('first', small);
    for (let index = 0; index < 4_095; index++) await cache.set(`key ${index}`, small);
    await cache.set('first', small);
    expect(cache.keys()).toEqual(['first']);
    await cache.set('one more', small);
    await cache.set('key 0', small);
    expect(cache.keys()).toEqual(['first']);
  });

  test('keeps a trusted document from the first time on, even with literals, and displaces none', async () => {
    const kept = new Map<string, DocumentNode>();
    const trusted = {
      find: (hash: string) => kept.get(hash),
      keep: (hash: string, document: DocumentNode) => hash.startsWith('trusted') && Boolean(kept.set(hash, document)),
    };
    const cache = new DocumentCache(trusted);
    const document = parse('{ users(filter: { search: "text" }) { nodes { id } } }');
    for (let index = 0; index < 1_000; index++) await cache.set(`schema:trusted-${index}`, document);
    expect(await cache.get('schema:trusted-0')).toBe(document);
    await cache.set('schema:other', document);
    await cache.set('schema:other', document);
    expect(await cache.get('schema:other')).toBeUndefined();
  });
});

test('a document counts with its source, in two bytes a character, and its tokens, also in comments', () => {
  const plain = sizeOf(parse('{ __typename }'));
  expect(sizeOf(parse(`{ __typename }${' '.repeat(1_000)}`))).toBe(plain + 2_000);
  expect(sizeOf(parse(`{ __typename }${'#\n'.repeat(100)}`))).toBe(plain + 400 + 100 * 600);
});
