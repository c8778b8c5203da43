import { GraphQLError } from 'graphql';
import { type FieldRule, isMutation, isRootField } from './field-pipeline.ts';

/**
 * Reports how each root field ended: `ok` for a query, the result type of a mutation, or the code of a top-level error.
 */
export function measure<Context>(
  report: (context: Context, operation: string, outcome: string) => void,
): FieldRule<Context> {
  return (field) => {
    if (!isRootField(field)) return null;
    return async (call, next) => {
      try {
        const result = await next(call);
        report(call.context, field.name, isMutation(field) ? typenameOf(result) : 'ok');
        return result;
      } catch (error) {
        report(call.context, field.name, codeOf(error));
        throw error;
      }
    };
  };
}

function typenameOf(result: unknown): string {
  const name = (result as { __typename?: unknown } | null)?.__typename;
  return typeof name === 'string' ? name : 'ok';
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
