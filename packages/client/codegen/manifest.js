// @ts-check
import { trustedDocuments } from './trusted.js';

/**
 * The manifest of trusted documents: the text of each, by its ID.
 *
 * @type {import('@graphql-codegen/plugin-helpers').PluginFunction}
 */
export const plugin = (_schema, files) =>
  `${JSON.stringify(Object.fromEntries(trustedDocuments(files).map(({ id, text }) => [id, text])), null, 2)}\n`;
