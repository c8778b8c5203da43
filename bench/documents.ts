import { createRequire } from 'node:module';

/** An operation of `@pinportal/client`, by its ID and as text. */
export interface ClientDocument {
  readonly id: string;
  readonly text: string;
}

const manifest = createRequire(import.meta.url)('@pinportal/client/trusted-documents.json') as Readonly<
  Record<string, string>
>;

/** The operation of `@pinportal/client` with this name. */
export function clientDocument(name: string): ClientDocument {
  const start = new RegExp(`^(query|mutation) ${name}\\b`, 'u');
  const found = Object.entries(manifest).find(([, text]) => start.test(text));
  if (found === undefined) throw new Error(`@pinportal/client has no operation ${name}.`);
  return { id: found[0], text: found[1] };
}
