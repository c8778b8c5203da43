import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../../metrics.ts';
import type { TrustedDocuments } from '../../graphql/trusted-documents.ts';
import { replaceDocumentId } from '../document-ids.ts';
import { httpError } from '../errors.ts';
import { TokenCookie, readTokenCookie } from '../token-cookie.ts';
import { type OperationContext, type OperationLimits, Operations, untilClosed } from '../operations.ts';

export interface GraphqlOptions<Context extends BaseContext & OperationContext> {
  readonly apollo: ApolloServer<Context>;
  readonly documents: TrustedDocuments;
  readonly metrics: Metrics;
  readonly operations: OperationLimits;
  readonly createContext: (request: ContextRequest) => Promise<Context>;
}

/** What the context of an operation is created from. */
export interface ContextRequest {
  readonly requestId: string;
  readonly authorization: string | undefined;
  /** Null if the request may not use a cookie. */
  readonly cookie: TokenCookie | null;
  /** Whether the request does not extend the session. */
  readonly isBackground: boolean;
  readonly address: string;
}

/** A request that may run. */
interface Admitted<Context> {
  readonly context: Context;
  readonly closed: Promise<void>;
  /** Call when no work on the operation is left. */
  readonly workEnded: () => void;
}

/** An error of a whole request, and after how many seconds it may be sent again. */
interface RequestError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: number;
}

const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const BUSY = {
  code: 'RATE_LIMITED',
  message: 'Too many requests at the same time. Try again later.',
  retryAfter: 1,
};
const TOO_SLOW: RequestError = {
  status: 503,
  code: 'DEADLINE_EXCEEDED',
  message: 'The operation took too long. Nothing was changed. Try again later.',
  retryAfter: 1,
};

/** `POST /graphql`, and `GET /graphql` with a query in the URL. Other methods return 405, and so does GET of a mutation. */
export function graphqlPlugin<Context extends BaseContext & OperationContext>({
  apollo,
  documents,
  metrics,
  operations: limits,
  createContext,
}: GraphqlOptions<Context>): FastifyPluginAsync {
  return async (server) => {
    const operations = new Operations(limits);
    const admitted = new WeakMap<FastifyRequest, Admitted<Context>>();
    const execute = fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest) => (admitted.get(request) as Admitted<Context>).context,
    });
    server.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      // Before Apollo Server, which would return an error of `createContext` to the caller as one of the caller's own.
      preHandler: async (request, reply) => {
        const { id, headers, ip } = request;
        // Apollo Server demands this header of a request that another site could send from a browser. A query changes
        // nothing, carries no cookie, and its response cannot be read by another site. Common clients send none.
        if (request.method === 'GET') {
          headers['apollo-require-preflight'] = 'not needed for a query';
          request.raw.url = withoutEmptyParameters(request.url);
        }
        const rejection = replaceDocumentId(request, documents);
        if (rejection !== null) return sendError(request, reply, { ...rejection, status: 400 });
        const cookie = readTokenCookie(request, reply);
        if (cookie !== null && !(cookie instanceof TokenCookie)) return sendError(request, reply, cookie);
        const context = await createContext({
          requestId: id,
          authorization: headers.authorization,
          cookie,
          isBackground: headers['x-pinportal-background'] === '1',
          address: ip,
        });
        if (!operations.admit(context)) return sendError(request, reply, { ...BUSY, status: 429 });
        const closed = untilClosed(request, reply);
        const { promise: work, resolve: workEnded } = withResolvers();
        admitted.set(request, { context, closed, workEnded });
        void Promise.all([work, closed]).then(() => {
          operations.release(context);
        });
      },
      handler: async (request, reply) => {
        const { context, workEnded } = admitted.get(request) as Admitted<Context>;
        const work = Promise.resolve(execute.call(server, request, reply));
        void work.then(workEnded, workEnded);
        if (await operations.finishes(context, work)) return work;
        request.log.warn('an operation took too long');
        return sendError(request, reply, TOO_SLOW);
      },
      onSend: async (request, reply, payload) => {
        const operation = admitted.get(request);
        if (operation === undefined || typeof payload !== 'string') return payload;
        const response = { size: Buffer.byteLength(payload), mustBeSent: operation.context.hasMutated };
        if (operations.mayRespond(request, operation.closed, response)) return payload;
        reply.removeHeader('content-length');
        return prepareError(request, reply, { ...BUSY, status: 503 });
      },
      onResponse: async (request, reply) => {
        if (admitted.has(request)) metrics.duration.observe(reply.elapsedTime / 1_000);
      },
    });
    server.route({ method: ['HEAD', 'PUT', 'PATCH', 'DELETE'], url: '/graphql', handler: methodNotAllowed });
  };
}

/** By the specification, an empty parameter is the same as none. Apollo Server reads it as JSON, or as a name. */
function withoutEmptyParameters(url: string): string {
  return url.replace(/(?<=[?&])(?:operationName|variables|extensions)=(?=&|$)/gu, '');
}

function sendError(request: FastifyRequest, reply: FastifyReply, error: RequestError) {
  return reply.send(prepareError(request, reply, error));
}

/**
 * Sets the status and the headers of an error, and returns the body. The media type is the one of GraphQL responses if the
 * client accepts it: clients do not read the errors in another body with such a status.
 */
function prepareError({ headers }: FastifyRequest, reply: FastifyReply, error: RequestError): string {
  const { status, code, message, retryAfter } = error;
  const type = headers.accept?.includes(GRAPHQL_RESPONSE) === true ? GRAPHQL_RESPONSE : 'application/json';
  reply.code(status).type(`${type}; charset=utf-8`);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return JSON.stringify(httpError(code, message, retryAfter === undefined ? {} : { retryAfter }));
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function methodNotAllowed(_request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(405)
    .header('allow', 'GET, POST')
    .send(httpError('METHOD_NOT_ALLOWED', 'Send GraphQL operations with POST, or queries with GET.'));
}
