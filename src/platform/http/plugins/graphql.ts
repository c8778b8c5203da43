import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../../metrics.ts';
import { httpError } from '../errors.ts';

export interface GraphqlOptions<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly metrics: Metrics;
  readonly createContext: (request: {
    readonly requestId: string;
    readonly authorization: string | undefined;
    readonly address: string;
  }) => Promise<Context>;
}

/** `POST /graphql`. PUT, PATCH and DELETE return 405. The playground plugin responds to GET. */
export function graphqlPlugin<Context extends BaseContext>({
  apollo,
  metrics,
  createContext,
}: GraphqlOptions<Context>): FastifyPluginAsync {
  return async (server) => {
    const contexts = new WeakMap<FastifyRequest, Context>();
    server.route({
      method: 'POST',
      url: '/graphql',
      // Before Apollo Server, which would return an error of `createContext` to the caller as one of the caller's own.
      preHandler: async (request) => {
        const { id, headers, ip } = request;
        contexts.set(
          request,
          await createContext({ requestId: id, authorization: headers.authorization, address: ip }),
        );
      },
      handler: fastifyApolloHandler(apollo, {
        context: async (request: FastifyRequest) => contexts.get(request) as Context,
      }),
      onResponse: async (_request, reply) => {
        metrics.duration.observe(reply.elapsedTime / 1_000);
      },
    });
    server.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', handler: methodNotAllowed });
  };
}

export function methodNotAllowed(_request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(405)
    .header('allow', 'POST')
    .send(httpError('METHOD_NOT_ALLOWED', 'Send GraphQL operations with POST.'));
}
