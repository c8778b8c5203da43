// @ts-check
import { visit } from 'graphql';
import { trustedDocuments } from './trusted.js';

/**
 * A typed document node with its `documentId` for each operation, such as `SignInDocument`, described by the comment above
 * the operation.
 *
 * @type {import('@graphql-codegen/plugin-helpers').PluginFunction}
 */
export const plugin = (_schema, files) => ({
  prepend: ["import type { TypedDocument } from '../typed-document.ts';"],
  content: trustedDocuments(files)
    .map(({ name, id, document, operation }) => {
      const type = `${name}${operation.operation === 'query' ? 'Query' : 'Mutation'}`;
      const node = JSON.stringify({ documentId: id, ...withoutLocations(document) });
      return `/** ${commentAbove(operation)} */
export const ${name}Document = ${node} as unknown as TypedDocument<${type}, ${type}Variables>;`;
    })
    .join('\n\n'),
});

/** @param {import('graphql').DocumentNode} document */
function withoutLocations(document) {
  return visit(document, { enter: (node) => ({ ...node, loc: undefined }) });
}

/**
 * The lines of comment directly above an operation. Every operation says there which screen uses it.
 *
 * @param {import('graphql').OperationDefinitionNode} operation
 */
function commentAbove({ loc, name }) {
  const lines = [];
  for (let token = loc?.startToken.prev; token?.kind === 'Comment'; token = token.prev) lines.unshift(token.value);
  if (lines.length === 0) throw new Error(`${name?.value} has no comment that says which screen uses it.`);
  return lines.map((line) => line.trim()).join('\n * ');
}
