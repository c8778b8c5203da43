import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { z } from 'zod';
import { PACKAGE_FOLDER } from '../package-folder.ts';
import { PARSE_OPTIONS, limits } from './limits.ts';

/** The documents of `packages/client`, written by codegen. */
const OF_THE_CLIENT = new URL('src/generated/trusted-documents.json', PACKAGE_FOLDER);

const manifest = z.record(z.string(), z.string());

/** A manifest of the operator that cannot be used. */
class InvalidManifest extends Error {
  constructor(problem: string) {
    super(`TRUSTED_DOCUMENTS: ${problem}`.replaceAll(/\s+/gu, ' '));
  }
}

export interface TrustedDocumentsOptions {
  /** The path of a manifest to add, or null. */
  readonly file: string | null;
  /** Whether all other documents are rejected. */
  readonly only: boolean;
}

/**
 * The documents that clients send by ID: those of `packages/client`, and those of a manifest of the operator. Apollo Server
 * parses and validates a document at its first use, and never again: `DocumentCache` keeps it here.
 */
export class TrustedDocuments {
  readonly only: boolean;
  readonly #texts: Map<string, string>;
  readonly #parsed = new Map<string, DocumentNode>();

  private constructor(texts: Map<string, string>, only: boolean) {
    this.#texts = texts;
    this.only = only;
  }

  /** Reads the manifests. Throws an error of one line if the operator's cannot be used with the schema. */
  static read({ file, only }: TrustedDocumentsOptions, schema: GraphQLSchema, production: boolean): TrustedDocuments {
    const documents = new TrustedDocuments(
      new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(OF_THE_CLIENT, 'utf8'))))),
      only,
    );
    if (file === null) return documents;
    const rules = [...specifiedRules, ...limits().validationRules];
    if (production) rules.push(NoSchemaIntrospectionCustomRule);
    for (const [key, text] of Object.entries(readManifest(file))) {
      const id = documentId(text);
      // Relay writes the hash without a prefix.
      if (key !== id && `sha256:${key}` !== id)
        throw new InvalidManifest(`document ${key} does not match its ID, which would be ${id}`);
      const document = parseTrusted(key, text);
      const [error] = validate(schema, document, rules);
      if (error !== undefined) throw new InvalidManifest(`document ${key} is not valid: ${error.message}`);
      documents.#texts.set(id, text);
      documents.keep(hashOf(id), document);
    }
    return documents;
  }

  /** The text of the document with an ID, if there is one. */
  textOf(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** The document with a hash, if it was already parsed and validated. */
  find(hash: string): DocumentNode | undefined {
    return this.#parsed.get(hash);
  }

  /** Keeps a parsed and validated document if it is trusted. Returns whether it is. */
  keep(hash: string, document: DocumentNode): boolean {
    if (!this.#texts.has(`sha256:${hash}`)) return false;
    this.#parsed.set(hash, document);
    return true;
  }
}

/** The ID of a document by its text, as in the draft of GraphQL over HTTP. */
function documentId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function hashOf(id: string): string {
  return id.slice('sha256:'.length);
}

function readManifest(file: string): Readonly<Record<string, string>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidManifest(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new InvalidManifest(`${file} is not a JSON object with the text of each document by its ID`);
  }
}

function parseTrusted(key: string, text: string): DocumentNode {
  try {
    return parse(text, PARSE_OPTIONS);
  } catch (error) {
    throw new InvalidManifest(`document ${key} cannot be parsed: ${(error as Error).message}`);
  }
}
