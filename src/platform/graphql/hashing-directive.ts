import { getDirective } from '@graphql-tools/utils';
import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type ValidationContext,
  getNamedType,
  isInputObjectType,
  visit,
} from 'graphql';
import type { HashingGate } from '../security/hashing-gate.ts';
import { withPublicErrors } from './errors.ts';
import { type FieldDeclaration, type Step, isRootField } from './field-pipeline.ts';

interface HashingContext {
  readonly deps: { readonly gate: Pick<HashingGate, 'admit'> };
  /** The ID of the user whose token, or whose device's token, was sent, or null. */
  readonly principal: string | null;
}

/**
 * Takes a place in the hashing queue before the resolver of a field with `@hashing` runs. The server does not start if
 * a root field takes a credential but does not have `@hashing(takesCredential: true)`.
 */
export function admitHashing<Context extends HashingContext>(field: FieldDeclaration): Step<Context> | null {
  const { schema, config, parent, name } = field;
  const hashing = hashingDirective(schema, config);
  const takesCredential =
    isRootField(field) && Object.values(config.args ?? {}).some((argument) => isCredential(argument));
  if (takesCredential && hashing?.takesCredential !== true) {
    throw new Error(`${parent.name}.${name} takes a credential. Declare it with @hashing(takesCredential: true).`);
  }
  if (hashing === null) return null;
  return (call, next) =>
    withPublicErrors(() => call.context.deps.gate.admit(call.context.principal, async () => next(call)));
}

/**
 * Rejects an operation with more than one field that takes a credential, before any resolver runs. Otherwise aliases
 * and fragments would allow many guesses in one request.
 */
export function oneCredentialRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const schema = context.getSchema();
      const root = schema.getRootType(operation.operation);
      const fields = root?.getFields() ?? {};
      let count = 0;
      for (const definition of [operation, ...context.getRecursivelyReferencedFragments(operation)]) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value !== root?.name)
          continue;
        visit(definition, {
          Field({ name }) {
            const field = fields[name.value];
            if (field && hashingDirective(schema, field)?.takesCredential === true) count++;
            return false;
          },
        });
      }
      if (count <= 1) return;
      const message = 'An operation may select only one field that takes a credential. Send one operation for each.';
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}

function hashingDirective(
  schema: GraphQLSchema,
  field: Parameters<typeof getDirective>[1],
): { readonly takesCredential: boolean } | null {
  return (getDirective(schema, field, 'hashing')?.[0] as { takesCredential: boolean } | undefined) ?? null;
}

/** Whether a value is a credential or contains one at any depth. `seen` ends at input types that contain themselves. */
function isCredential({ type }: { readonly type: GraphQLInputType }, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'Credential';
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => isCredential(field, seen));
}
