/**
 * The printer of the SDL omits the directives of GraphQL itself. This one is new, so some tools know it only if the SDL declares
 * it, such as the composition of Apollo Federation.
 */
export const ONE_OF = `"Exactly one field of the input object must be given, with a value other than null."
directive @oneOf on INPUT_OBJECT
`;
