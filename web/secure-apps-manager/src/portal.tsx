/** What a signed-in person sees. */
export function Portal() {
  return null;
}
