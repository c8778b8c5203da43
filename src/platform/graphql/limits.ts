import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import { nodeLimit } from './node-limit.ts';
import { oneCredentialRule } from './one-credential-rule.ts';
import { selectionLimits } from './selection-limits.ts';

/** graphql-js counts tokens itself; armor's own parser would quote the document in its errors. */
export const PARSE_OPTIONS = { maxTokens: 1_500 };

/** Bounds on a document, checked before anything runs. Wide enough for any page of a portal. */
export function limits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    blockFieldSuggestion: { enabled: true },
    maxDepth: { n: 12, flattenFragments: true },
    maxAliases: { n: 15, allowList: [] }, // by default `__typename` goes free
    maxDirectives: { n: 20 },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
  });
  const { plugins, validationRules } = armor.protect();
  return {
    plugins: [...(plugins as ApolloServerPlugin[]), nodeLimit()],
    validationRules: [selectionLimits, ...validationRules, oneCredentialRule],
  };
}
