/** The ID of the element with the name of a label, which says what the buttons of its row change. */
export const labelNameId = ({ id }: { readonly id: string }): string => `label-${id}`;
