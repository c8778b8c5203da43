import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Caller } from './auth/caller.ts';
import type { RequestContext } from './context.ts';
import type { Deps } from './deps.ts';
import type { TokenDelivery } from './generated/types.ts';
import { invalidInput } from './outcome.ts';
import { type AuthRequirement, authRequirement } from './platform/graphql/auth-directive.ts';
import type { TokenCookie } from './platform/http/token-cookie.ts';
import type { InputProblem } from './platform/input-problem.ts';

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

/**
 * Resolvers for mutations whose success has a token in a field. It identifies the caller of the fields under it. If the
 * caller wants it in a cookie, or came with one, the field is null.
 */
export function mutationsThatIssue<U extends UseCases>(
  tokenField: 'sessionToken' | 'deviceToken',
  useCases: U,
): MutationResolvers<U> {
  return resolversFor(useCases, (useCase) => async (...call) => {
    const [, { input }, context] = call;
    const { delivery } = input as { readonly delivery?: TokenDelivery };
    const { cookie } = context;
    const byCookie = delivery === undefined ? cookie?.token != null : delivery === 'COOKIE';
    const invalid = byCookie ? invalidInput({ delivery: cookieProblem(cookie, tokenField) }) : null;
    if (invalid !== null) return invalid;
    const result = (await resolverFor(useCase)(...call)) as Readonly<Record<string, unknown>>;
    const token = result[tokenField];
    if (typeof token !== 'string') return result;
    await context.continueWith(token);
    if (!byCookie) return result;
    cookie?.set(token);
    return { ...result, [tokenField]: null };
  });
}

/** Why a token cannot be delivered in the cookie, or null. */
function cookieProblem(cookie: TokenCookie | null, tokenField: string): InputProblem | null {
  if (cookie === null || `${cookie.kind}Token` !== tokenField) {
    const portals = tokenField === 'deviceToken' ? 'device' : 'user or admin';
    return {
      code: 'INVALID_FORMAT',
      text: `can be COOKIE only in a request of this server's own pages with the header x-pinportal-portal: ${portals}`,
    };
  }
  if (cookie.isKept) return null;
  return {
    code: 'INVALID_FORMAT',
    text: 'can be COOKIE only over HTTPS. Set up TLS, and TRUST_PROXY if a proxy terminates it',
  };
}

/** Resolvers for mutations that end the session of the request. Its cookie is cleared too. */
export function mutationsThatSignOut<U extends UseCases>(useCases: U): MutationResolvers<U> {
  return resolversFor(useCases, (useCase) => async (...call) => {
    const result = await resolverFor(useCase)(...call);
    call[2].cookie?.clear();
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
