/** The failures that several mutations share, under the names of the schema. A use case returns them as values. */
export interface NotFound {
  readonly __typename: 'NotFound';
  readonly code: 'NOT_FOUND';
  readonly message: string;
  readonly field: string;
}

/** The answer for an id of nothing, of another type, or of a thing that is not the caller's. */
export function notFound(field: string): NotFound {
  return { __typename: 'NotFound', code: 'NOT_FOUND', message: `Nothing was found for "${field}".`, field };
}

export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly code: 'INVALID_INPUT';
  readonly message: string;
  readonly field: string;
}

/** `problem` is the end of the sentence: "must not be empty". Never put the value into it. */
export function invalidInput(field: string, problem: string): InvalidInput {
  return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: `"${field}" ${problem}.`, field };
}

export interface NameTaken {
  readonly __typename: 'NameTaken';
  readonly code: 'NAME_TAKEN';
  readonly message: string;
  readonly field: string;
}

export function nameTaken(field: string): NameTaken {
  return {
    __typename: 'NameTaken',
    code: 'NAME_TAKEN',
    message: 'This name is in use already. Choose another.',
    field,
  };
}

export interface InvalidCredentials {
  readonly __typename: 'InvalidCredentials';
  readonly code: 'INVALID_CREDENTIALS';
  readonly message: string;
}

/** One answer, whatever the reason. */
export function invalidCredentials(): InvalidCredentials {
  return {
    __typename: 'InvalidCredentials',
    code: 'INVALID_CREDENTIALS',
    message: 'The user name or the secret is wrong, or may not be used now. Check both and try again.',
  };
}

/** Runs the checks in order; the first problem becomes the failure. */
export function firstProblem(checks: Readonly<Record<string, string | null>>): InvalidInput | null {
  for (const [field, problem] of Object.entries(checks)) if (problem !== null) return invalidInput(field, problem);
  return null;
}
