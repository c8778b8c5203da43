import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from '../metrics.ts';

const QUANTILES = [50, 99, 100] as const;
const NANOSECONDS = 1e9;

/** Measures the delay of the event loop from now on. `publish` sets the metric to what it was since the last call. */
export function watchEventLoop(metrics: Metrics): { publish(): void; stop(): void } {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  return {
    publish() {
      for (const quantile of QUANTILES) {
        metrics.eventLoopDelay.set({ quantile: String(quantile / 100) }, histogram.percentile(quantile) / NANOSECONDS);
      }
      histogram.reset();
    },
    stop() {
      histogram.disable();
    },
  };
}
