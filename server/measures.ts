import { Histogram, Registry, collectDefaultMetrics } from "prom-client";

export type Measures = {
  observe(operation: string, status: number, ms: number): void;
  text(): Promise<string>;
};

/** Prometheus metrics: duration per operation and class of status; no ids, no names. */
export function createMeasures(): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "gongzhi_request_seconds",
    help: "Duration of requests by operation and status class",
    labelNames: ["operation", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    observe: (operation, status, ms) =>
      duration.observe({ operation, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    text: () => registry.metrics(),
  };
}
