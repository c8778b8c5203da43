import { MapperKind, getDirective, mapSchema } from '@graphql-tools/utils';
import { type GraphQLFieldConfig, type GraphQLSchema, defaultFieldResolver } from 'graphql';

/** What an `@auth` directive declares. */
export interface AuthRequirement<Role extends string = string> {
  readonly who: Principal;
  /** Codes of roles, of which the user must hold one; null: none is needed. */
  readonly roles: readonly Role[] | null;
}

type Directable = Parameters<typeof getDirective>[1];
type AuthCheck<Context> = (context: Context, requirement: AuthRequirement) => void;
type Principal = 'ANYONE' | 'USER' | 'DEVICE' | 'USER_OR_DEVICE';

/** The `@auth` directive on a field, or null. */
export function authRequirement(schema: GraphQLSchema, field: Directable): AuthRequirement | null {
  const directive = getDirective(schema, field, 'auth')?.[0] as
    { who: AuthRequirement['who']; roles?: string[] | null } | undefined;
  return directive === undefined ? null : { who: directive.who, roles: directive.roles ?? null };
}

/**
 * Makes the schema fail closed: a field with `@auth` runs `check` before its resolver, and a root field without it
 * stops the start of the server. The use cases check again, since the command line does not pass here.
 */
export function enforceAuth<Context>(schema: GraphQLSchema, check: AuthCheck<Context>): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const undeclared = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) =>
      getDirective(schema, field, 'auth') === undefined ? [`${root?.name ?? ''}.${field.name}`] : [],
    ),
  );
  if (undeclared.length > 0) {
    throw new Error(`no @auth directive on ${undeclared.join(', ')}: declare who may use each root field`);
  }
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, Context>) => {
      const requirement = authRequirement(schema, field);
      if (requirement === null) return field;
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        resolve(parent, args, context, info) {
          check(context, requirement);
          return resolve(parent, args, context, info);
        },
      } satisfies GraphQLFieldConfig<unknown, Context>;
    },
  });
}
