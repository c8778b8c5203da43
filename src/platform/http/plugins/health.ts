import type { FastifyPluginAsync } from 'fastify';

export interface HealthOptions {
  /** What keeps the server from working, such as a pending migration, or null. Throws if the database does not respond. */
  readonly findProblem: () => Promise<string | null>;
  readonly isClosing: () => boolean;
}

/** `GET /livez` returns 200. `GET /readyz` returns 200 if the server can work, and otherwise 503 with the problem. */
export const healthPlugin: FastifyPluginAsync<HealthOptions> = async (server, { findProblem, isClosing }) => {
  async function problem(): Promise<string | null> {
    if (isClosing()) return 'shutting down';
    try {
      return await findProblem();
    } catch (error) {
      server.log.error({ err: error }, 'the database does not respond');
      return 'the database does not respond';
    }
  }

  server.get('/livez', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const found = await problem();
    return found === null ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', problem: found });
  });
};
