import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { GraphQLError, type GraphQLFieldConfig, type GraphQLSchema, defaultFieldResolver } from 'graphql';

/** Tells how each root field ended: "ok", the result type of a mutation, or the code of a top-level error. */
export type RootFieldObserver<Context> = (context: Context, field: string, outcome: string) => void;

/** Wraps every root field so that `observe` sees its outcome and `before` runs ahead of each mutation. */
export function observeRootFields<Context>(
  schema: GraphQLSchema,
  before: (context: Context) => Promise<void>,
  observe: RootFieldObserver<Context>,
): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field: GraphQLFieldConfig<unknown, Context>, name: string, typeName: string) => {
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        async resolve(parent, args, context, info) {
          if (typeName === 'Mutation') await before(context);
          try {
            const result: unknown = await resolve(parent, args, context, info);
            observe(context, name, typeName === 'Mutation' ? typenameOf(result) : 'ok');
            return result;
          } catch (error) {
            observe(context, name, errorCode(error));
            throw error;
          }
        },
      } satisfies GraphQLFieldConfig<unknown, Context>;
    },
  });
}

function typenameOf(result: unknown): string {
  const name = (result as { __typename?: unknown } | null)?.__typename;
  return typeof name === 'string' ? name : 'ok';
}

function errorCode(error: unknown): string {
  const code: unknown = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
