import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import { oneCredentialRule } from './one-credential-rule.ts';

/** graphql-js counts tokens itself; armor's own parser would quote the document in its errors. */
export const PARSE_OPTIONS = { maxTokens: 1_500 };

/** Bounds on a document, checked before anything runs. Wide enough for any page of a portal. */
export function limits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: true },
    maxDepth: { n: 12, flattenFragments: true },
    maxAliases: { n: 15 },
    maxDirectives: { n: 20 },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
  });
  const { plugins, validationRules } = armor.protect();
  return { plugins: plugins as ApolloServerPlugin[], validationRules: [...validationRules, oneCredentialRule] };
}
