import { isUniqueViolation } from './platform/database/database.ts';
import type { ResolversParentTypes, ResolversUnionTypes } from './generated/resolvers.ts';

type Unions = ResolversUnionTypes<ResolversParentTypes>;

/** The result of a use case: the values of a union in the schema, such as `Outcome<'CreateLabelResult'>`. */
export type Outcome<Union extends keyof Unions> = Unions[Union];

/** A failure type of the schema, without its code and, in most cases, its message, which the schema defines. */
export type Failure<Name extends keyof ResolversParentTypes> = ResolversParentTypes[Name] & { __typename: Name };

/** The failure for an ID that does not exist, has the wrong type or belongs to an object the caller cannot access. */
export function notFound(field: string): Failure<'NotFound'> {
  return { __typename: 'NotFound', field };
}

/** `problem` completes a sentence that begins with the field: "must not be empty". It must not contain the value. */
export function invalidInput(field: string, problem: string): Failure<'InvalidInput'> {
  return { __typename: 'InvalidInput', field, message: `"${field}" ${problem}.` };
}

/** The failure for the first field with a problem, or null. */
export function firstProblem(problems: Readonly<Record<string, string | null>>): Failure<'InvalidInput'> | null {
  for (const [field, problem] of Object.entries(problems)) if (problem !== null) return invalidInput(field, problem);
  return null;
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
