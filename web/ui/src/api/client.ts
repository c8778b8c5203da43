import { isUnauthenticated, possibleTypes } from '@pinportal/client';
import { keys, logger, pageResolvers, updates, withDocumentId } from '@pinportal/client/urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, type Operation, fetchExchange, mapExchange } from 'urql';
import { serverClock } from '../time/server-clock.ts';

/** Selects the cookie, so that a user and an administrator can be signed in side by side. */
export type PortalName = 'user' | 'admin' | 'device';

declare module '@urql/core' {
  interface OperationContext {
    /** Whether the user did not cause the request. It then does not extend the session. */
    isBackground?: boolean;
  }
}

/** The context of a refresh that the user did not cause. */
export const BACKGROUND = { requestPolicy: 'network-only', isBackground: true } as const;

export interface PortalClientOptions {
  readonly portal: PortalName;
  /** Called when the server does not accept the cookie. `wasSignedIn` is false if it never did. */
  readonly onUnauthenticated: (wasSignedIn: boolean) => void;
}

/** A client with an empty cache. The data in it are those of one user, so each sign-in and sign-out needs another. */
export function createPortalClient({ portal, onUnauthenticated }: PortalClientOptions): Client {
  let wasSignedIn = false;
  const withHeaders = (operation: Operation): Operation => {
    const headers = {
      'x-pinportal-portal': portal,
      ...(operation.context.isBackground === true ? { 'x-pinportal-background': '1' } : {}),
    };
    return { ...operation, context: { ...operation.context, fetchOptions: { credentials: 'same-origin', headers } } };
  };
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: timedFetch,
    exchanges: [
      cacheExchange({
        keys,
        updates,
        possibleTypes,
        logger,
        // The admin portal shows one page of a list at a time. The others append the pages that follow.
        resolvers: portal === 'admin' ? {} : pageResolvers(relayPagination),
      }),
      mapExchange({
        onOperation: (operation) => withDocumentId(withHeaders(operation)),
        onResult({ error, data }) {
          if (isUnauthenticated(error)) onUnauthenticated(wasSignedIn);
          else if (data !== undefined && data !== null) wasSignedIn = true;
        },
      }),
      fetchExchange,
    ],
  });
}

const timedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  serverClock.learn(response);
  return response;
};
