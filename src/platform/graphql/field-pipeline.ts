import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  defaultFieldResolver,
} from 'graphql';

/** A field, as the schema declares it. */
export interface FieldDeclaration {
  readonly schema: GraphQLSchema;
  readonly parent: GraphQLObjectType;
  readonly name: string;
  readonly config: GraphQLFieldConfig<unknown, unknown>;
}

/** One evaluation of a field. */
export interface FieldCall<Context> {
  readonly parent: unknown;
  readonly args: Record<string, unknown>;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** Continues with the next step; the last one is the resolver. */
export type Next<Context> = (call: FieldCall<Context>) => unknown;

/** Code around the evaluation of a field. It calls `next` to evaluate the field. */
export type Step<Context> = (call: FieldCall<Context>, next: Next<Context>) => unknown;

/** Returns the step for a field, or null if the field needs none. Called when the schema is built. */
export type FieldRule<Context> = (field: FieldDeclaration) => Step<Context> | null;

/** Applies the rules to every field of the schema, for `resolve` and `subscribe`. The first rule is the outermost. */
export function applyPipeline<Context>(schema: GraphQLSchema, rules: readonly FieldRule<Context>[]): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (config: GraphQLFieldConfig<unknown, Context>, name, typeName) => {
      const parent = schema.getType(typeName) as GraphQLObjectType;
      const declaration = { schema, parent, name, config: config as GraphQLFieldConfig<unknown, unknown> };
      const steps = rules.flatMap((rule) => rule(declaration) ?? []);
      if (steps.length === 0) return config;
      const { resolve = defaultFieldResolver, subscribe } = config;
      return {
        ...config,
        resolve: around(resolve, steps),
        ...(subscribe === undefined ? {} : { subscribe: around(subscribe, steps) }),
      };
    },
  });
}

type Resolver<Context> = NonNullable<GraphQLFieldConfig<unknown, Context>['resolve']>;

function around<Context>(resolve: Resolver<Context>, steps: readonly Step<Context>[]): Resolver<Context> {
  const run = steps.reduceRight<Next<Context>>(
    (next, step) => (call) => step(call, next),
    ({ parent, args, context, info }) => resolve(parent, args, context, info),
  );
  return (...[parent, args, context, info]) => run({ parent, args: args as Record<string, unknown>, context, info });
}

/** Whether the field belongs to Query, Mutation or Subscription. */
export function isRootField({ schema, parent }: FieldDeclaration): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(parent);
}

export function isMutation({ schema, parent }: FieldDeclaration): boolean {
  return parent === schema.getMutationType();
}
