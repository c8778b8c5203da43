import { getDirective } from '@graphql-tools/utils';
import { type FieldNode, type GraphQLSchema, isNonNullType } from 'graphql';
import { type FieldRule, type Step, isRootField } from './field-pipeline.ts';

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

export interface Authorization<Context> {
  /** Throws if the caller does not meet the requirement. */
  readonly check: (context: Context, requirement: AuthRequirement) => void;
  /** The object that stands for the caller as long as the answer of `check` is the same. */
  readonly callerOf: (context: Context) => object;
}

/**
 * Runs `check` before the resolver of a field with `@auth`. The server does not start if a root field has no `@auth`, or
 * if a nested field with `@auth` cannot be null: the error would then replace the whole response, and a mutation that was
 * done would look as if it had failed.
 */
export function authorize<Context>({ check, callerOf }: Authorization<Context>): FieldRule<Context> {
  return (field) => {
    const requirement = authRequirement(field.schema, field.config);
    if (requirement === null) {
      if (!isRootField(field)) return null;
      throw new Error(`${field.parent.name}.${field.name} has no @auth directive. Declare who may use the field.`);
    }
    if (isRootField(field)) {
      return (call, next) => {
        check(call.context, requirement);
        return next(call);
      };
    }
    if (isNonNullType(field.config.type)) {
      throw new Error(`${field.parent.name}.${field.name} has @auth and must be nullable.`);
    }
    return deniedOnce({ check: (context) => check(context, requirement), callerOf });
  };
}

/**
 * Each place in a document at which a field is denied causes one error, at the path of the first object. For the other
 * objects of a list, the field is only null: an error for each would take far more time and bytes than its value.
 */
function deniedOnce<Context>({
  check,
  callerOf,
}: {
  readonly check: (context: Context) => void;
  readonly callerOf: (context: Context) => object;
}): Step<Context> {
  const denials = new WeakMap<object, WeakSet<FieldNode>>();
  return (call, next) => {
    const caller = callerOf(call.context);
    const [place] = call.info.fieldNodes;
    if (place !== undefined && denials.get(caller)?.has(place) === true) return null;
    try {
      check(call.context);
    } catch (error) {
      const places = denials.get(caller) ?? new WeakSet();
      if (place !== undefined) denials.set(caller, places.add(place));
      throw error;
    }
    return next(call);
  };
}
