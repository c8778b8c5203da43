import { isUnauthenticated, possibleTypes } from '@pinportal/client';
import { keys, logger, pageResolvers, updates, withDocumentId } from '@pinportal/client/urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, type CombinedError, type Operation, fetchExchange, mapExchange } from 'urql';
import { serverClock } from '../time/server-clock.ts';
import { problemOfError } from './problem.ts';

/** Selects the cookie, so that a user and an administrator can be signed in side by side. */
export type PortalName = 'user' | 'admin' | 'device';

declare module '@urql/core' {
  interface OperationContext {
    /** Whether the user did not cause the request. It then does not extend the session. */
    isBackground?: boolean;
    /** The name of the operation, which is not sent. */
    operationName?: string;
  }
}

/** What came of a request, without its variables and its data. */
export interface RequestOutcome {
  readonly operation: string;
  /** The code of the error or failure, or `OK`. */
  readonly code: string;
}

/** The context of a refresh that the user did not cause. */
export const BACKGROUND = { requestPolicy: 'network-only', isBackground: true } as const;

/** The admin portal shows one page of a list at a time. The others, and the list of one's own sessions, append those that follow. */
const ADMIN_RESOLVERS = { User: { sessions: relayPagination() } };

export interface PortalClientOptions {
  readonly portal: PortalName;
  /** Called when the server does not accept the cookie. `wasSignedIn` is false if it never did. */
  readonly onUnauthenticated: (wasSignedIn: boolean) => void;
  /** Called after each request. */
  readonly onOutcome?: ((outcome: RequestOutcome) => void) | undefined;
}

/** A client with an empty cache. The data in it are those of one user, so each sign-in and sign-out needs another. */
export function createPortalClient({ portal, onUnauthenticated, onOutcome }: PortalClientOptions): Client {
  let wasSignedIn = false;
  return new Client({
    ...SERVER,
    exchanges: [
      cacheExchange({
        keys,
        updates,
        possibleTypes,
        logger,
        resolvers: portal === 'admin' ? ADMIN_RESOLVERS : pageResolvers(relayPagination),
      }),
      mapExchange({
        onOperation: (operation) => withDocumentId(withHeaders(portal, operation)),
        onResult({ operation, error, data }) {
          onOutcome?.({ operation: operation.context.operationName ?? '', code: codeOf(error, data) });
          if (isUnauthenticated(error)) onUnauthenticated(wasSignedIn);
          else if (data !== undefined && data !== null) wasSignedIn = true;
        },
      }),
      fetchExchange,
    ],
  });
}

/** A client without a cache, for an export that reads more than a page can keep. */
export function createExportClient(portal: PortalName): Client {
  const onOperation = (operation: Operation) => withDocumentId(withHeaders(portal, operation));
  return new Client({ ...SERVER, exchanges: [mapExchange({ onOperation }), fetchExchange] });
}

function withHeaders(portal: PortalName, operation: Operation): Operation {
  const headers = {
    'x-pinportal-portal': portal,
    ...(operation.context.isBackground === true ? { 'x-pinportal-background': '1' } : {}),
  };
  const fetchOptions = { credentials: 'same-origin', headers } as const;
  return { ...operation, context: { ...operation.context, fetchOptions, operationName: nameOf(operation) } };
}

function nameOf({ query }: Operation): string {
  const names = query.definitions.flatMap((each) => ('operation' in each ? [each.name?.value] : []));
  return names[0] ?? '';
}

function codeOf(error: CombinedError | undefined, data: unknown): string {
  if (error !== undefined) {
    const problem = problemOfError(error);
    return 'code' in problem ? problem.code : problem.kind.toUpperCase().replace('-', '_');
  }
  const [result] = Object.values(data ?? {}) as readonly ({ readonly code?: unknown } | undefined)[];
  return typeof result?.code === 'string' ? result.code : 'OK';
}

const timedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  serverClock.learn(response);
  return response;
};

const SERVER = { url: '/graphql', preferGetMethod: false, fetch: timedFetch } as const;
