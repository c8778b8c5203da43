/** The cache joins the pages of a list, so their entries need not be in the order of the server. */
export function newestFirst<Entry extends { readonly issuedAt: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => other.issuedAt.localeCompare(one.issuedAt));
}
