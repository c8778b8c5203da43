/**
 * `@oneOf` is built into GraphQL, so the printer of the SDL omits its definition. It is new: some tools, such as the
 * composition of Apollo Federation, know it only if the SDL declares it.
 */
export const ONE_OF = `"Exactly one field of the input object must be given, with a value other than null."
directive @oneOf on INPUT_OBJECT
`;
