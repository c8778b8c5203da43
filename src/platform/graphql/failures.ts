import { getDirective } from '@graphql-tools/utils';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { FieldDeclaration, Step } from './field-pipeline.ts';

/** A failure as a use case returns it: without its code and, if the schema defines it, without its message. */
export interface Failure {
  readonly __typename: string;
  readonly message?: string;
}

/** Resolves `code` and `message` of failures: the code from the name of the type, the message from `@failure`. */
export function describeFailure<Context>({ schema, parent, name }: FieldDeclaration): Step<Context> | null {
  if (!isFailureType(parent)) return null;
  if (name === 'code') {
    const code = failureCode(parent.name);
    return () => code;
  }
  return name === 'message' ? (call) => failureMessage(schema, call.parent as Failure) : null;
}

/** The message of a failure: its own, or the one in the schema with its fields filled in. */
export function failureMessage(schema: GraphQLSchema, failure: Failure): string {
  if (failure.message !== undefined) return failure.message;
  const type = schema.getType(failure.__typename);
  const template = isObjectType(type) ? messageTemplate(schema, type) : null;
  if (template === null) throw new Error(`${failure.__typename} has neither a message nor @failure.`);
  return template.replace(/\{(\w+)\}/g, (_, field: string) =>
    String((failure as unknown as Readonly<Record<string, unknown>>)[field]),
  );
}

/** The code of a failure by the name of its type: `NOT_FOUND` for `NotFound`. */
export function failureCode(typeName: string): string {
  return typeName.replace(/(?!^)[A-Z]/g, '_$&').toUpperCase();
}

export function isFailureType(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'UserError');
}

export function messageTemplate(schema: GraphQLSchema, type: GraphQLObjectType): string | null {
  return (getDirective(schema, type, 'failure')?.[0] as { message: string } | undefined)?.message ?? null;
}
