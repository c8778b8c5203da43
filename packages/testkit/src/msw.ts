import type { IMocks } from '@graphql-tools/mock';
import { readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { HttpResponse, type HttpHandler, http } from 'msw';
import { createMockSchema } from './mocks.ts';

export interface HandlerOptions {
  /** The address of the GraphQL API. By default, `/graphql` on every host. */
  readonly url?: string;
  /** Mocks in place of those of this package, by the name of the type, such as `SignInResult`. */
  readonly mocks?: IMocks;
}

interface Body {
  readonly query?: string;
  readonly documentId?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The documents of `@pinportal/client` by their IDs. */
const DOCUMENTS = new Map(
  Object.entries(
    JSON.parse(
      readFileSync(new URL('../../../src/generated/trusted-documents.json', import.meta.url), 'utf8'),
    ) as Record<string, string>,
  ),
);

/**
 * Handlers for Mock Service Worker, which answer every operation of the schema with mocks. For tests that need no server.
 *
 * @example
 * const worker = setupServer(...handlers({ mocks: { SignInResult: () => ({ __typename: 'InvalidCredentials' }) } }));
 */
export function handlers({ url = '*/graphql', mocks = {} }: HandlerOptions = {}): HttpHandler[] {
  const schema = createMockSchema(mocks);
  return [
    http.post(url, async ({ request }) => {
      const { query, documentId = '', variables, operationName } = (await request.json()) as Body;
      const source = query ?? DOCUMENTS.get(documentId);
      if (source === undefined) {
        const extensions = { code: 'DOCUMENT_NOT_FOUND' };
        return HttpResponse.json({ errors: [{ message: 'No document has this ID.', extensions }] }, { status: 400 });
      }
      return HttpResponse.json(await graphql({ schema, source, variableValues: variables, operationName }));
    }),
  ];
}
