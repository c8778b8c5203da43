import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import { fieldLimit } from './field-limit.ts';
import { oneCredentialRule } from './hashing-directive.ts';
import { selectionLimits } from './selection-limits.ts';

/**
 * graphql-js counts tokens. The errors of graphql-armor's own token limit would quote the document. Comments have a
 * limit of their own, because each one is kept like a token but not counted as one.
 */
export const PARSE_OPTIONS = { maxTokens: 1_500, maxComments: 500 };

/** The limits on a document, checked before any resolver runs. They allow the query of any portal page. */
export function limits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: false }, // in production, no message has a name: see `withoutNames`
    maxDepth: { n: 12, flattenFragments: true },
    maxAliases: { n: 15, allowList: [] }, // by default `__typename` is not counted
    maxDirectives: { n: 20 },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
  });
  const { plugins, validationRules } = armor.protect();
  return {
    plugins: [...(plugins as ApolloServerPlugin[]), fieldLimit()],
    validationRules: [selectionLimits, ...validationRules, oneCredentialRule],
  };
}
