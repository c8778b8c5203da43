/** The ID of the heading of a card. It describes the buttons of the card, whose names are the same on every card. */
export const headingIdOf = ({ id }: { readonly id: string }): string => `heading-${id}`;
