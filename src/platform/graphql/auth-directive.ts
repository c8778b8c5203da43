import { getDirective } from '@graphql-tools/utils';
import { type GraphQLSchema, isNonNullType } from 'graphql';
import { type FieldRule, isRootField } from './field-pipeline.ts';

/** The arguments of an `@auth` directive. */
export interface AuthRequirement<Role extends string = string> {
  readonly who: 'ANYONE' | 'USER' | 'DEVICE';
  /** The user must have at least one of these roles. Null if no role is required. */
  readonly roles: readonly Role[] | null;
}

type Directable = Parameters<typeof getDirective>[1];

/** The `@auth` directive on a field, or null. */
export function authRequirement(schema: GraphQLSchema, field: Directable): AuthRequirement | null {
  const directive = getDirective(schema, field, 'auth')?.[0] as
    { who: AuthRequirement['who']; roles?: string[] | null } | undefined;
  return directive === undefined ? null : { who: directive.who, roles: directive.roles ?? null };
}

/**
 * Runs `check`, which throws if the caller does not meet the requirement, before the resolver of a field with `@auth`.
 * The server does not start if a root field has no `@auth`, or if a nested field with `@auth` cannot be null: the error
 * would then replace the whole response, and a mutation that was done would look as if it had failed.
 */
export function authorize<Context>(
  check: (context: Context, requirement: AuthRequirement) => void,
): FieldRule<Context> {
  return (field) => {
    const requirement = authRequirement(field.schema, field.config);
    if (requirement !== null) {
      if (!isRootField(field) && isNonNullType(field.config.type)) {
        throw new Error(`${field.parent.name}.${field.name} has @auth and must be nullable.`);
      }
      return (call, next) => {
        check(call.context, requirement);
        return next(call);
      };
    }
    if (!isRootField(field)) return null;
    throw new Error(`${field.parent.name}.${field.name} has no @auth directive. Declare who may use the field.`);
  };
}
