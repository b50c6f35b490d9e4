/**
 * Resolves once everything that can go on without the schedule has gone on: all work of a run is microtasks, and those
 * end before an immediate begins.
 */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
