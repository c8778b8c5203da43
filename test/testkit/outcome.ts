import type { Answer } from './app.ts';

/** What a response to one mutation says: the type of its result, or the code of the error in its place. */
export function outcomeOf({ data, errors }: Pick<Answer, 'data' | 'errors'>): string {
  if (errors !== undefined) return errors[0]?.extensions.code ?? 'no code';
  const [result] = Object.values(data as Record<string, { __typename: string }>);
  return result?.__typename ?? 'no result';
}
