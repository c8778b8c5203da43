import { readFileSync, readdirSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, type GraphQLInterfaceType, type GraphQLSchema, concatAST, parse } from 'graphql';
import { recordDeniedAccess } from './audit/record-denied-access.ts';
import { checkActor } from './auth/caller.ts';
import type { RequestContext } from './context.ts';
import { modules, nodeFinders } from './modules.ts';
import { nodeResolvers } from './node.ts';
import { authRequirement, authorize } from './platform/graphql/auth-directive.ts';
import { describeCallers } from './platform/graphql/describe-callers.ts';
import { describeFailure } from './platform/graphql/failures.ts';
import {
  type FieldDeclaration,
  type FieldRule,
  type Step,
  applyPipeline,
  isMutation,
  isRootField,
} from './platform/graphql/field-pipeline.ts';
import { admitHashing } from './platform/graphql/hashing-directive.ts';
import { requireListSize } from './platform/graphql/list-size-directive.ts';
import { measure } from './platform/graphql/measure.ts';
import { scalars } from './platform/graphql/scalars.ts';
import { PACKAGE_FOLDER } from './platform/package-folder.ts';

const SCHEMA_FOLDER = new URL('schema/', PACKAGE_FOLDER);

/** The SDL in the files of `schema/`. */
export function readTypeDefs(): string[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, SCHEMA_FOLDER), 'utf8'));
}

/** The rules for all fields. The first is the outermost. */
const PIPELINE: readonly FieldRule<RequestContext>[] = [
  requireResolver,
  requireListSize,
  measure(({ deps }, operation, outcome) => {
    deps.metrics.requests.inc({ operation, outcome });
  }),
  reauthenticate,
  recordDenied,
  authorize({
    check: ({ caller }, requirement) => checkActor(caller.actor, requirement),
    callerOf: ({ caller }) => caller,
  }),
  admitHashing,
  describeFailure,
];

/** Creates the executable schema. Throws if the SDL does not match the resolvers and node types of the modules. */
export function createSchema(typeDefs: string[] = readTypeDefs()): GraphQLSchema {
  const schema = makeExecutableSchema<RequestContext>({
    typeDefs: describeCallers(concatAST(typeDefs.map((sdl) => parse(sdl)))),
    resolvers: [scalars, nodeResolvers, ...modules.flatMap(({ resolvers }) => resolvers ?? [])],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  const missing = nodeTypes.filter(({ name }) => !(name in nodeFinders));
  if (missing.length > 0) throw new Error(`No module finds nodes of type ${missing.join(', ')}.`);
  return applyPipeline(schema, PIPELINE);
}

/** A root field without a resolver stops the start of the server, instead of returning null. */
function requireResolver(field: FieldDeclaration): null {
  if (!isRootField(field) || field.config.resolve !== undefined) return null;
  throw new Error(`${field.parent.name}.${field.name} has no resolver. Add it to the resolvers of its module.`);
}

/** Refreshes the context before each further mutation of a request: the previous one may have changed the caller. */
function reauthenticate(field: FieldDeclaration): Step<RequestContext> | null {
  if (!isMutation(field)) return null;
  return async (call, next) => {
    await call.context.beforeMutation();
    return next(call);
  };
}

/**
 * Records in the audit log that a signed-in caller was denied a root field: by the next step, or by the use case, which
 * checks again in its transaction. A nested field is not recorded: a portal may select it for callers who get null.
 */
function recordDenied(field: FieldDeclaration): Step<RequestContext> | null {
  const requirement = isRootField(field) ? authRequirement(field.schema, field.config) : null;
  if (requirement === null) return null;
  return async (call, next) => {
    const { deps, caller } = call.context;
    try {
      return await next(call);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN') {
        await recordDeniedAccess(deps, caller, { name: field.name, requirement });
      }
      throw error;
    }
  };
}
