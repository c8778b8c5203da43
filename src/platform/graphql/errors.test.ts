import { buildSchema, graphqlSync, validate, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withoutValues, wordsOf } from './errors.ts';

const schema = buildSchema(`
  enum Color { RED }
  input PaintInput { color: Color! coats: Int names: [String!] }
  type Query { paint(input: PaintInput!): String }
`);
const words = wordsOf(schema);

describe('withoutValues', () => {
  it.each([
    ['Cannot query field "paint" on type "Query".', 'Cannot query field "paint" on type "Query".'],
    ['Cannot query field "hunter2" on type "Query".', 'Cannot query field "…" on type "Query".'],
    ['Unknown argument "hunter2" on field "Query.paint".', 'Unknown argument "…" on field "Query.paint".'],
    ['Unknown directive "@hunter2".', 'Unknown directive "…".'],
    ['Syntax Error: Expected Name, found String "hunter2".', 'Syntax Error: Expected Name.'],
    ['Syntax Error: Unexpected Name "hunter2".', 'Syntax Error: Unexpected token.'],
    ['Syntax Error: Unterminated string.', 'Syntax Error: Unterminated string.'],
    ['Value "hunter2" does not exist in "Color" enum.', 'Value "…" does not exist in "Color" enum.'],
    ['Int cannot represent non-integer value: 4711', 'Int cannot represent non-integer value.'],
    ['Expected value of type "Int", found "hunter2".', 'Expected value of type "Int".'],
    ['"first" must be from 1 to 100.', '"…" must be from 1 to 100.'],
  ])('%s', (message, shown) => {
    expect(withoutValues(message, words)).toBe(shown);
  });

  it('keeps the part of a message that helps to fix a variable', () => {
    const messageFor = (input: unknown) => {
      const source = 'query ($input: PaintInput!) { paint(input: $input) }';
      const { errors } = graphqlSync({ schema, source, variableValues: { input } });
      return errors?.map(({ message }) => withoutValues(message, words));
    };
    expect(messageFor({})).toEqual([
      'Variable "$input" got an invalid value: Field "color" of required type "Color!" was not provided.',
    ]);
    expect(messageFor({ color: 'RED', names: ['a', null] })).toEqual([
      'Variable "$input" got an invalid value at "input.names[1]": Expected non-nullable type "String!" not to be null.',
    ]);
    expect(messageFor('hunter2')).toEqual([
      'Variable "$input" got an invalid value: Expected type "PaintInput" to be an object.',
    ]);
    expect(messageFor({ color: 'hunter2; Expected type "Int" to be an object' })).toEqual([
      'Variable "$input" got an invalid value at "input.color": Expected type "Int" to be an object.',
    ]);
  });

  it('keeps a message that contains only words of the schema', () => {
    const [error] = validate(schema, parse('{ paint }'));
    expect(withoutValues(error?.message ?? '', words)).toBe(error?.message);
  });
});
