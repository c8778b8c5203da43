import { initGraphQLTada } from 'gql.tada';
import type { ResultOf } from 'gql.tada';
import type { introspection } from './generated/introspection.d.ts';

export type { ResultOf, TadaDocumentNode } from 'gql.tada';

// gql.tada and not codegen's client preset: the preset types named operations only, a type for each of hundreds of
// small ones that would have to be generated anew with every change. Here the text is the type.
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; DateTime: string; Credential: string };
}>();

export type RoleCode = ReturnType<typeof graphql.scalar<'RoleCode'>>;
export type Platform = ReturnType<typeof graphql.scalar<'Platform'>>;
export type OneTimePinRequirementCode = ReturnType<typeof graphql.scalar<'OneTimePinRequirementCode'>>;

export type MutationName = keyof introspection['types']['Mutation']['fields'];
/** The input of a mutation. */
export type InputOf<Name extends MutationName> = ReturnType<typeof graphql.scalar<`${Capitalize<Name>}Input`>>;
/** The result of a mutation of which `Selection` is selected: a union, told apart by `__typename`. */
export type Outcome<Name extends MutationName, Selection extends string = ''> = Name extends MutationName
  ? ResultOf<MutationDocument<Name, Selection>> extends Record<Name, infer Result>
    ? Result
    : never
  : never;

type MutationText<
  Name extends string,
  Selection extends string,
> = `mutation ($input: ${Capitalize<Name>}Input!) { ${Name}(input: $input) { __typename ... on UserError { code message } ${Selection} } }`;
type MutationDocument<Name extends MutationName, Selection extends string> = ReturnType<
  typeof mutationDocument<Name, Selection>
>;

/** The mutation `name` with its input as `$input`. Selects what every failure has, and `selection`. */
export function mutationDocument<Name extends MutationName, Selection extends string>(
  name: Name,
  selection: Selection,
) {
  return graphql(mutationText(name, selection) as MutationText<Name, Selection>);
}

/** The text of `mutationDocument`, for a name that is known at run time only: its type costs the compiler nothing. */
export function mutationText(name: MutationName, selection = ''): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ${selection} } }`;
}
