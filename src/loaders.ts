/**
 * The reads of one request, each batched by DataLoader. Results are remembered until the request changes something,
 * and never for another request. Every module adds its loaders by declaration merging, in its `loaders.ts`.
 */
export interface Loaders {}
