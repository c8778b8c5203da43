// @ts-check
import { Kind, visit } from 'graphql';

/** @type {import('graphql').FieldNode} */
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Selects `__typename` of every object, as the caches of clients do. Otherwise, they would change the documents, and send
 * other texts than the ones in the manifest.
 *
 * @type {import('@graphql-codegen/plugin-helpers').Types.DocumentTransformObject}
 */
export const selectTypename = {
  transform: ({ documents }) =>
    documents.map((file) => (file.document === undefined ? file : { ...file, document: withTypename(file.document) })),
};

/** @param {import('graphql').DocumentNode} document */
function withTypename(document) {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      return isRoot ? undefined : { ...node, selections: [TYPENAME, ...node.selections] };
    },
  });
}
