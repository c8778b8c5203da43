import type { TestApp } from './app.ts';
import { outcomeOf } from './outcome.ts';

export interface MutationFrom {
  readonly query: string;
  readonly input: object;
  readonly address: string;
  readonly token?: string;
}

/**
 * Sends a mutation from an address, to a server with `TRUST_PROXY=loopback`. Returns the type of the result, or
 * `RATE_LIMITED` with the seconds to wait.
 */
export async function sendFrom(app: TestApp, { query, input, address, token }: MutationFrom): Promise<string> {
  const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': address });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables: { input } }),
  });
  const result = outcomeOf((await response.json()) as Parameters<typeof outcomeOf>[0]);
  return result === 'RATE_LIMITED' ? `${result} ${String(response.headers.get('retry-after'))}` : result;
}
