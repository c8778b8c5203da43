import { type Failure, failureMessage } from '../platform/graphql/failures.ts';
import { createSchema } from '../schema.ts';

/** Returns the outcome of a use case if it is the named success; otherwise throws the failure's message. */
export function expectSuccess<T extends Failure, Name extends T['__typename']>(
  outcome: T,
  name: Name,
): Extract<T, { __typename: Name }> {
  if (outcome.__typename !== name) throw new Error(failureMessage(createSchema(), outcome));
  return outcome as Extract<T, { __typename: Name }>;
}
