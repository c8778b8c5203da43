import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { BREAK, type DocumentNode, type Token, visit } from 'graphql';
import type { TrustedDocuments } from './trusted-documents.ts';

/** The memory of all cached documents, in bytes. A document of the portals takes about 20 kB, so all of them fit. */
const MAXIMUM_SIZE = 16 * 2 ** 20;
/** An upper estimate of the memory of a token and the node that contains it, in bytes. Up to 520 were measured. */
const BYTES_OF_A_TOKEN = 600;
/** The number of documents that are recognised when they come for the second time. */
const SEEN_ONCE = 4_096;

/**
 * The parsed and validated documents that Apollo Server uses again.
 *
 * - A document with a literal is never kept, because the literal may be a PIN or password. Documents of portals use
 *   variables.
 * - A document is kept from the second time on. Otherwise, a client could fill the memory with different documents that
 *   it sends once each.
 * - A trusted document is kept from the first time on, apart from the others, so that they cannot displace it.
 * - The size is the memory that the document holds. A document keeps its whole source, with the comments, and a list of
 *   all tokens. The default, the length of its JSON, does not count these.
 */
export class DocumentCache extends InMemoryLRUCache<DocumentNode> {
  /** The size of each entry is 1. */
  readonly #seenOnce = new InMemoryLRUCache<true>({ maxSize: SEEN_ONCE });
  readonly #trusted: Pick<TrustedDocuments, 'find' | 'keep'>;

  constructor(trusted: Pick<TrustedDocuments, 'find' | 'keep'>) {
    super({ maxSize: MAXIMUM_SIZE, sizeCalculation: sizeOf });
    this.#trusted = trusted;
  }

  override async get(key: string): Promise<DocumentNode | undefined> {
    return this.#trusted.find(hashIn(key)) ?? super.get(key);
  }

  override async set(key: string, document: DocumentNode): Promise<void> {
    if (this.#trusted.keep(hashIn(key), document)) return;
    if (hasValues(document)) return;
    if ((await this.#seenOnce.get(key)) === undefined) return this.#seenOnce.set(key, true);
    await super.set(key, document);
  }
}

/** Apollo Server's keys are a hash of the schema and the SHA-256 of the document's text. */
function hashIn(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** An upper estimate of the memory that a document holds, in bytes. */
export function sizeOf({ loc }: DocumentNode): number {
  if (loc === undefined) throw new Error('A document without locations has no known size.');
  let tokens = 0;
  for (let token: Token | null = loc.startToken; token !== null; token = token.next) tokens++;
  return 2 * loc.source.body.length + BYTES_OF_A_TOKEN * tokens; // a character takes up to two bytes
}

function hasValues(document: DocumentNode): boolean {
  let found = false;
  const stop = () => {
    found = true;
    return BREAK;
  };
  visit(document, {
    StringValue: stop,
    IntValue: (node) => (node.value.length > 3 ? stop() : undefined), // a page size has at most three digits
    FloatValue: stop,
  });
  return found;
}
