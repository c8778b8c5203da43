import type { Caller } from './auth/caller.ts';
import type { RequestContext } from './context.ts';
import type { Deps } from './deps.ts';

// A parameter of a function type is contravariant, so `never` admits every input.
type UseCase = (deps: Deps, caller: Caller, input: never) => unknown;
type MutationResolver<U extends UseCase> = (
  parent: unknown,
  args: { readonly input: Parameters<U>[2] },
  context: RequestContext,
) => ReturnType<U>;

/** Resolvers for mutations. Each calls the use case of the same name. */
export function mutations<U extends Readonly<Record<string, UseCase>>>(
  useCases: U,
): { readonly [Name in keyof U]: MutationResolver<U[Name]> } {
  const resolvers = Object.entries(useCases).map(([name, useCase]): [string, MutationResolver<UseCase>] => [
    name,
    (_parent, { input }, { deps, caller }) => useCase(deps, caller, input),
  ]);
  return Object.fromEntries(resolvers) as ReturnType<typeof mutations<U>>;
}
