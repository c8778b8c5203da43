import { possibleTypes as generated } from './generated/cache.ts';

/** The object types of each interface and union, as `possibleTypes` of Apollo Client and of urql's Graphcache. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.entries(generated).map(([name, types]) => [name, [...types]]),
);
