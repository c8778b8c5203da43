/**
 * A `fetch` that sends `documentId` in place of `query` if a client has written the ID of a document there. The adapters
 * of this package write it: `printDocumentId` of `@pinportal/client/apollo`. Other requests pass unchanged.
 */
export function documentIdFetch(fetch: typeof globalThis.fetch = globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => {
    if (typeof init?.body !== 'string') return fetch(input, init);
    const { query, ...rest } = JSON.parse(init.body) as { readonly query?: unknown };
    if (typeof query !== 'string' || !query.startsWith('sha256:')) return fetch(input, init);
    return fetch(input, { ...init, body: JSON.stringify({ documentId: query, ...rest }) });
  };
}
