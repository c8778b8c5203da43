import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  defaultFieldResolver,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import type { HeldRefusals } from '../security/held-refusals.ts';
import type { SecretHasher } from '../security/secret-hasher.ts';
import { isRateLimited } from './errors.ts';

/**
 * An operation may name a field that takes a credential once: otherwise aliases and fragments would buy many guesses
 * for the price, and under the limits, of one request. Refused before anything is evaluated.
 */
export function oneCredentialRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      if (root && countCredentialFields(context, root, operation.selectionSet, new Map()) > 1) {
        context.reportError(
          new GraphQLError(
            'An operation may name only one field that takes a credential. Send one operation for each.',
            {
              nodes: operation,
            },
          ),
        );
      }
    },
  };
}

/**
 * Counts up to two; more need not be known. Each fragment is counted once, in `counted`: fragments that spread one
 * another twice would double the work with each. One that spreads itself is another rule's concern.
 */
function countCredentialFields(
  context: ValidationContext,
  root: GraphQLObjectType,
  { selections }: SelectionSetNode,
  counted: Map<string, number>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const field = root.getFields()[selection.name.value];
      if (field?.args.some(takesCredential) === true) count += 1;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += countCredentialFields(context, root, selection.selectionSet, counted);
    } else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      if (!counted.has(name) && fragment) {
        counted.set(name, 0);
        counted.set(name, countCredentialFields(context, root, fragment.selectionSet, counted));
      }
      count += counted.get(name) ?? 0;
    }
    if (count > 1) return count;
  }
  return count;
}

/** What a request has that is about to hash: the gate it has to pass, and what holds it back where it may not. */
interface Gated {
  readonly deps: { readonly hasher: Pick<SecretHasher, 'admit'>; readonly refusals: Pick<HeldRefusals, 'hold'> };
  /** Who asks, where a token tells; null for a stranger. */
  principal(): string | null;
}

/**
 * Sends every root field that hashes through the gate, which may refuse before anything is done: those that take a
 * credential, and those that `makesSecret` names, which make one.
 */
export function admitCredentials(schema: GraphQLSchema, makesSecret: ReadonlySet<string>): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field: GraphQLFieldConfig<unknown, Gated>, name: string) => {
      if (!makesSecret.has(name) && !Object.values(field.args ?? {}).some(takesCredential)) return field;
      const resolve = field.resolve ?? defaultFieldResolver;
      return {
        ...field,
        async resolve(parent, args, context, info): Promise<unknown> {
          try {
            return await context.deps.hasher.admit(context.principal(), async () =>
              resolve(parent, args, context, info),
            );
          } catch (error) {
            if (isRateLimited(error)) await context.deps.refusals.hold();
            throw error;
          }
        },
      } satisfies GraphQLFieldConfig<unknown, Gated>;
    },
  });
}

function takesCredential(argument: { readonly type: GraphQLInputType }): boolean {
  const type = getNamedType(argument.type);
  if (!isInputObjectType(type)) return type.name === 'Credential';
  return Object.values(type.getFields()).some((input) => getNamedType(input.type).name === 'Credential');
}
