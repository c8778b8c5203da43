import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyPluginAsync } from 'fastify';
import type { Metrics } from '../../metrics.ts';
import type { HashingGate } from '../../security/hashing-gate.ts';

export interface MetricsOptions {
  readonly metrics: Metrics;
  readonly gate: Pick<HashingGate, 'queueLength'>;
}

const QUANTILES = [50, 99, 100] as const;
const NANOSECONDS = 1e9;

/** `GET /metrics`, for Prometheus. The event-loop delay covers the time since the previous request. */
export const metricsPlugin: FastifyPluginAsync<MetricsOptions> = async (server, { metrics, gate }) => {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  server.addHook('onClose', async () => {
    delay.disable();
  });

  server.get('/metrics', async (_request, reply) => {
    metrics.hashingQueue.set(gate.queueLength);
    for (const quantile of QUANTILES) {
      metrics.eventLoopDelay.set({ quantile: String(quantile / 100) }, delay.percentile(quantile) / NANOSECONDS);
    }
    delay.reset();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
};
