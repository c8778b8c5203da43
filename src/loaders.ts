/**
 * The reads of one request, each batched by DataLoader. Results are cached until the request runs another mutation, and
 * are not shared between requests. Each module adds its loaders by declaration merging, in its `module.ts`.
 */
export interface Loaders {}
