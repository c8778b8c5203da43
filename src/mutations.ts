import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Caller } from './auth/caller.ts';
import type { RequestContext } from './context.ts';
import type { Deps } from './deps.ts';
import { type AuthRequirement, authRequirement } from './platform/graphql/auth-directive.ts';

// A parameter of a function type is contravariant, so `never` admits every input.
type UseCase = (deps: Deps, caller: Caller, input: never) => unknown;
type MutationResolver<U extends UseCase> = (
  ...call: [
    parent: unknown,
    args: { readonly input: Parameters<U>[2] },
    context: RequestContext,
    info: GraphQLResolveInfo,
  ]
) => ReturnType<U>;
type UseCases = Readonly<Record<string, UseCase>>;
type MutationResolvers<U extends UseCases> = { readonly [Name in keyof U]: MutationResolver<U[Name]> };

/** Resolvers for mutations. Each calls the use case of the same name. */
export function mutations<U extends UseCases>(useCases: U): MutationResolvers<U> {
  return resolversFor(useCases, resolverFor);
}

/** Resolvers for mutations whose success has a token in a field. It identifies the caller of the fields under it. */
export function mutationsThatIssue<U extends UseCases>(
  tokenField: 'sessionToken' | 'deviceToken',
  useCases: U,
): MutationResolvers<U> {
  return resolversFor(useCases, (useCase) => async (...call) => {
    const result = (await resolverFor(useCase)(...call)) as Readonly<Record<string, unknown>>;
    const token = result[tokenField];
    if (typeof token === 'string') await call[2].continueWith(token);
    return result;
  });
}

function resolversFor<U extends UseCases>(
  useCases: U,
  toResolver: (useCase: UseCase) => MutationResolver<UseCase>,
): MutationResolvers<U> {
  const resolvers = Object.entries(useCases).map(([name, useCase]) => [name, toResolver(useCase)] as const);
  return Object.fromEntries(resolvers) as MutationResolvers<U>;
}

/** What `@auth` requires of the caller of a mutation. Throws if there is no such mutation. */
export function mutationRequirement(schema: GraphQLSchema, name: string): AuthRequirement | null {
  const field = schema.getMutationType()?.getFields()[name];
  if (field === undefined) throw new Error(`There is no mutation ${name}.`);
  return authRequirement(schema, field);
}

function resolverFor(useCase: UseCase): MutationResolver<UseCase> {
  return (...[, { input }, { deps, caller }, { schema, fieldName }]) =>
    useCase(deps, { ...caller, requirement: mutationRequirement(schema, fieldName) }, input);
}
