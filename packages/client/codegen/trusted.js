// @ts-check
import { createHash } from 'node:crypto';
import { Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/**
 * @typedef {object} Trusted
 * @property {string} name Name of the operation.
 * @property {string} id
 * @property {string} text
 * @property {import('graphql').DocumentNode} document
 * @property {import('graphql').OperationDefinitionNode} operation
 */

/**
 * The operations, sorted by name, each as a document of its own with the fragments that it needs.
 *
 * @param {readonly import('@graphql-codegen/plugin-helpers').Types.DocumentFile[]} files
 * @returns {Trusted[]}
 */
export function trustedDocuments(files) {
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return definitions
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each] : []))
    .map((operation) => {
      /** @type {import('graphql').DocumentNode} */
      const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] };
      const text = stripIgnoredCharacters(print(document));
      const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
      return { name: operation.name?.value ?? '', id, text, document, operation };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The fragments that a definition spreads, directly or in another fragment, sorted by name.
 *
 * @param {import('graphql').DefinitionNode} definition
 * @param {ReadonlyMap<string, import('graphql').FragmentDefinitionNode>} fragments
 */
function fragmentsOf(definition, fragments) {
  /** @type {Map<string, import('graphql').FragmentDefinitionNode>} */
  const found = new Map();
  /** @param {import('graphql').DefinitionNode} within */
  const find = (within) => {
    visit(within, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (fragment === undefined || found.has(name)) return;
        found.set(name, fragment);
        find(fragment);
      },
    });
  };
  find(definition);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment);
}
