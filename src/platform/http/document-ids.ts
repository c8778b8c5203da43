import type { FastifyRequest } from 'fastify';
import type { TrustedDocuments } from '../graphql/trusted-documents.ts';

/** Why a request is rejected. */
interface Rejection {
  readonly code: string;
  readonly message: string;
}

const NOT_FOUND: Rejection = {
  code: 'DOCUMENT_NOT_FOUND',
  message:
    'The server has no document with this documentId. Use the documents of its version of @pinportal/client, or add yours to the manifest of the server.',
};
const NOT_TRUSTED: Rejection = {
  code: 'DOCUMENT_NOT_TRUSTED',
  message: 'This server runs only trusted documents. Send the documentId of one in place of a query.',
};
const AMBIGUOUS: Rejection = { code: 'BAD_REQUEST', message: 'Send either one documentId or a query.' };
const NOT_A_STRING: Rejection = { code: 'BAD_REQUEST', message: 'The documentId must be a string.' };

/**
 * Replaces the `documentId` of a request by the text of the document, so that all that follows is the same as for a request
 * with `query`. Returns why the request is rejected, or null.
 */
export function replaceDocumentId(request: FastifyRequest, documents: TrustedDocuments): Rejection | null {
  return request.method === 'GET' ? replaceInUrl(request, documents) : replaceInBody(request, documents);
}

function replaceInUrl({ raw }: FastifyRequest, documents: TrustedDocuments): Rejection | null {
  const [path = '', ...search] = (raw.url ?? '').split('?');
  const parameters = new URLSearchParams(search.join('?'));
  const [id, ...more] = parameters.getAll('documentId').filter((each) => each !== '');
  if (id === undefined) return documents.only ? NOT_TRUSTED : null;
  if (more.length > 0 || isGiven(parameters.get('query'))) return AMBIGUOUS;
  const text = documents.textOf(id);
  if (text === undefined) return NOT_FOUND;
  parameters.delete('documentId');
  parameters.set('query', text);
  raw.url = `${path}?${parameters.toString()}`;
  return null;
}

function replaceInBody(request: FastifyRequest, documents: TrustedDocuments): Rejection | null {
  const { documentId: id, ...body } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (!isGiven(id)) return documents.only ? NOT_TRUSTED : null;
  if (typeof id !== 'string') return NOT_A_STRING;
  if (isGiven(body.query)) return AMBIGUOUS;
  const query = documents.textOf(id);
  if (query === undefined) return NOT_FOUND;
  request.body = { ...body, query };
  return null;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
