import type { FastifyPluginAsync } from 'fastify';

export interface HealthOptions {
  /** Whether the server can work: the database responds and has no pending migration. */
  readonly isReady: () => Promise<boolean>;
  readonly isClosing: () => boolean;
}

/** `GET /livez` returns 200. `GET /readyz` returns 200 if the server can work, and otherwise 503 with the problem. */
export const healthPlugin: FastifyPluginAsync<HealthOptions> = async (server, { isReady, isClosing }) => {
  async function problem(): Promise<string | null> {
    if (isClosing()) return 'shutting down';
    try {
      return (await isReady()) ? null : 'migrations are pending: run "pinportal migrate"';
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
