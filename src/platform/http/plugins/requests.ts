import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Logger } from 'pino';
import type { Metrics } from '../../metrics.ts';
import { httpError } from '../errors.ts';

export interface RequestsOptions {
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Adds the request ID header, the log line, the count and the responses to errors outside GraphQL. Never repeats a body. */
export const requestsPlugin = plugin(async (server, { metrics, log }: RequestsOptions) => {
  // The values of these lines are from fixed sets: there is nothing to redact, which would take time.
  const requests = log.child({}, { redact: [] });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  // The Apollo integration needs a host that is valid in a URL.
  server.addHook('onRequest', async (request, reply) => {
    if (URL.canParse(`${request.protocol}://${request.host}/`)) return;
    return reply.code(400).send(httpError('BAD_REQUEST', 'The Host header is not a valid host.'));
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.responses.inc({ route, status: String(status) });
    requests.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  server.setErrorHandler(sendError);
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(httpError('NOT_FOUND', 'There is nothing at this address. The API is at /graphql.')),
  );
});

function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  reply.code(status);
  if (status >= 500) {
    request.log.error({ err: error }, 'a request failed');
    return reply.send(
      httpError('INTERNAL_SERVER_ERROR', 'Something went wrong on the server.', { requestId: request.id }),
    );
  }
  return reply.send(httpError('BAD_REQUEST', badRequestMessage(status, request)));
}

function badRequestMessage(status: number, { routeOptions }: FastifyRequest): string {
  if (status === 413) return `The body is larger than ${routeOptions.bodyLimit} bytes.`;
  return status === 415 ? 'Send the body as application/json.' : 'The body is not a JSON object.';
}
