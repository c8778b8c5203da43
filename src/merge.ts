/** Merges what the modules contribute into one object. */
export function merge<T extends object>(parts: readonly (Partial<T> | undefined)[]): T {
  return Object.assign({}, ...parts) as T;
}
