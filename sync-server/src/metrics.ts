import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  request(line: { method: string; route: string; status: number; millis: number }): void;
  text(): Promise<string>;
};

/** Numbers for Prometheus. Labels are route patterns and codes: none of them names a person. */
export function createMetrics(watching: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'koprogo_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'koprogo_failures_total',
    help: 'Requests answered with a status of 500 or more',
    labelNames: ['route'],
    registers: [registry],
  });
  new Gauge({
    name: 'koprogo_event_streams',
    help: 'Devices listening for pokes',
    registers: [registry],
    collect() {
      this.set(watching());
    },
  });
  return {
    request: ({ method, route, status, millis }) => {
      durations.observe({ method, route, status }, millis / 1000);
      if (status >= 500) failures.inc({ route });
    },
    text: () => registry.metrics(),
  };
}
