import { isUniqueViolation } from './platform/database/database.ts';
import type { ResolversParentTypes, ResolversUnionTypes } from './generated/resolvers.ts';

type Unions = ResolversUnionTypes<ResolversParentTypes>;

/** What a use case returns: the union in the schema, such as `Outcome<'CreateLabelResult'>`. */
export type Outcome<Union extends keyof Unions> = Unions[Union];

/** A failure in the schema. Its code, and in most cases its message, are there and not here. */
export type Failure<Name extends keyof ResolversParentTypes> = ResolversParentTypes[Name] & { __typename: Name };

/** For an id that does not exist, has the wrong type, or belongs to an object that the caller cannot access. */
export function notFound(field: string): Failure<'NotFound'> {
  return { __typename: 'NotFound', field };
}

/** `problem` completes the sentence, as in "must not be empty". It must not contain the value. */
export function invalidInput(field: string, problem: string): Failure<'InvalidInput'> {
  return { __typename: 'InvalidInput', field, message: `"${field}" ${problem}.` };
}

/** The failure for the first field with a problem, or null. */
export function firstProblem(problems: Readonly<Record<string, string | null>>): Failure<'InvalidInput'> | null {
  for (const [field, problem] of Object.entries(problems)) if (problem !== null) return invalidInput(field, problem);
  return null;
}

/** Awaits a transaction that writes a unique name, and returns a failure if the name exists already. */
export async function orNameTaken<T>(field: string, transaction: Promise<T>): Promise<T | Failure<'NameTaken'>> {
  try {
    return await transaction;
  } catch (error) {
    if (isUniqueViolation(error)) return { __typename: 'NameTaken', field };
    throw error;
  }
}
