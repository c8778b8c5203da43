import { getDirective } from '@graphql-tools/utils';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType } from 'graphql';
import { createSchema } from './server.ts';

/** The types of the schema that implement `UserError`. */
function failuresOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const failure = schema.getType('UserError');
  if (!isInterfaceType(failure)) throw new Error('UserError is not an interface');
  return schema.getPossibleTypes(failure);
}

/** The names of all failures. */
export function failureTypes(): string[] {
  return failuresOf(createSchema()).map(({ name }) => name);
}

/** The message of each failure as the SDL declares it in `@failure`, with its placeholders. */
export function failureMessages(): Record<string, string> {
  const schema = createSchema();
  return Object.fromEntries(
    failuresOf(schema).flatMap((type) => {
      const message: unknown = getDirective(schema, type, 'failure')?.[0]?.message;
      return typeof message === 'string' ? [[type.name, message]] : [];
    }),
  );
}

const MESSAGES = failureMessages();

/** The message of a failure, with the values of its fields in place of `{field}`. */
export function failureMessage(type: string, fields: Readonly<Record<string, string>> = {}): string {
  const message = MESSAGES[type];
  if (message === undefined) throw new Error(`${type} declares no message`);
  return message.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => fields[name] ?? placeholder);
}
