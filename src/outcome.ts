import { isUniqueViolation } from './platform/database/database.ts';
import type { InputProblem } from './platform/input-problem.ts';
import type { ResolversParentTypes, ResolversUnionTypes } from './generated/resolvers.ts';

type Unions = ResolversUnionTypes<ResolversParentTypes>;

/** The result of a use case: the values of a union in the schema, such as `Outcome<'CreateLabelResult'>`. */
export type Outcome<Union extends keyof Unions> = Unions[Union];

/** A failure type of the schema, without its code and, in most cases, its message, which the schema defines. */
export type Failure<Name extends keyof ResolversParentTypes> = ResolversParentTypes[Name] & { __typename: Name };

/** Whether a plan of a use case is a failure. */
export function isFailure<T extends object>(plan: T): plan is Extract<T, { readonly __typename: string }> {
  return '__typename' in plan;
}

/** The failure for an ID that does not exist, has the wrong type or belongs to an object the caller cannot access. */
export function notFound(field: string): Failure<'NotFound'> {
  return { __typename: 'NotFound', field };
}

/** The failure with all fields that have a problem, or null. `parents` is the path of the object with these fields. */
export function invalidInput(
  problems: Readonly<Record<string, InputProblem | null>>,
  parents: readonly string[] = [],
): Failure<'InvalidInput'> | null {
  const fields = Object.entries(problems).flatMap(([field, problem]) => {
    if (problem === null) return [];
    const { code, text, minimum = null, maximum = null } = problem;
    return [{ path: [...parents, field], code, message: `"${field}" ${text}.`, minimum, maximum }];
  });
  if (fields.length === 0) return null;
  return { __typename: 'InvalidInput', fields, message: fields.map(({ message }) => message).join(' ') };
}

/** Awaits a transaction that writes a unique name. Returns a failure if the name exists already. */
export async function orNameTaken<T>(field: string, transaction: Promise<T>): Promise<T | Failure<'NameTaken'>> {
  try {
    return await transaction;
  } catch (error) {
    if (isUniqueViolation(error)) return { __typename: 'NameTaken', field };
    throw error;
  }
}
