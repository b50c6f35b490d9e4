import { Agent, request } from 'node:http';

export type Answer = { readonly status: number; readonly text: string };
export type Ask = (path: string, body: string, headers?: Record<string, string>) => Promise<Answer>;

/** Keeps its connections open, as browsers do, and costs far less than `fetch`. */
export function connect(address: string, connections: number): Ask & { close(): void } {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask: Ask = (path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        ...{ hostname, port, path, agent, method: 'POST' },
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      };
      const asked = request(options, (given) => {
        const parts: Buffer[] = [];
        given.on('data', (part: Buffer) => parts.push(part));
        given.on('end', () =>
          resolve({ status: given.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
        given.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  return Object.assign(ask, { close: () => agent.destroy() });
}

export type Timed = { readonly count: number; readonly seconds: number; readonly millis: readonly number[] };

/** Closed loop: each of the workers asks again as soon as it was answered. */
export async function askFor(seconds: number, workers: readonly (() => Promise<void>)[]): Promise<Timed> {
  const millis: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < end) {
        const start = performance.now();
        await work();
        millis.push(performance.now() - start);
      }
    }),
  );
  return { count: millis.length, seconds: (performance.now() - begun) / 1_000, millis };
}

/** Open loop: one every so often whether the one before was answered or not; time counts from when it was due. */
export async function askAtRate(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  work: (at: number) => Promise<void>,
): Promise<Timed> {
  const millis: number[] = [];
  const begun = performance.now();
  const total = Math.round(perSecond * seconds);
  const under: Promise<void>[] = [];
  for (let at = 0; at < total; at += 1) {
    const due = begun + (at * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(work(at).then(() => void millis.push(performance.now() - due)));
  }
  await Promise.all(under);
  return { count: millis.length, seconds: (performance.now() - begun) / 1_000, millis };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
