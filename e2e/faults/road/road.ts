import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { product } from '../../product/address.ts';
import { damaged } from './damaged.ts';
import type { Fault } from './fault.ts';

/** A fault that stands in the road, and how many requests have met it. */
export type Standing = { readonly met: number; goesAway(): void };

/** A road to the product that understands what travels on it, and harms it as a journey says. */
export type Road = {
  readonly port: number;
  /** Requests to these paths meet that fault, the next `times` of them. What was put up last counts first. */
  puts(fault: Fault, where: RegExp, times?: number): Standing;
  /** Streams that are open on these paths say nothing any more, and do not end either. */
  silences(where: RegExp): number;
  /** Every mutation that was sent, by its id: how often the server was told of it, however that ended. */
  readonly sent: ReadonlyMap<string, number>;
  /** From now on it ends there, instead of at the product. */
  leadsTo(port: number): void;
  /** How many requests came to these paths. */
  came(where: RegExp): number;
  close(): Promise<void>;
};

type Rule = { readonly fault: Fault; readonly where: RegExp; left: number; met: number };
type Flow = { readonly path: string; isSilent: boolean };

export async function openRoad(): Promise<Road> {
  const rules: Rule[] = [];
  const flows = new Set<Flow>();
  const sent = new Map<string, number>();
  const paths: string[] = [];
  let goal = product.port;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    paths.push(path);
    const rule = rules.findLast(({ where, left }) => left > 0 && where.test(path));
    if (rule) {
      rule.left -= 1;
      rule.met += 1;
    }
    void travel(asked, answer, rule?.fault ?? null, { goal, flows, sent }).catch(() => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('the road has no port');
  return {
    port: place.port,
    sent,
    leadsTo(port) {
      goal = port;
    },
    came: (where) => paths.filter((path) => where.test(path)).length,
    puts(fault, where, times = Number.POSITIVE_INFINITY) {
      const rule: Rule = { fault, where, left: times, met: 0 };
      rules.push(rule);
      return {
        get met() {
          return rule.met;
        },
        goesAway() {
          rule.left = 0;
        },
      };
    },
    silences(where) {
      const hit = [...flows].filter(({ path }) => where.test(path));
      for (const flow of hit) flow.isSilent = true;
      return hit.length;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Known = { readonly goal: number; readonly flows: Set<Flow>; readonly sent: Map<string, number> };

async function travel(
  asked: IncomingMessage,
  answer: ServerResponse,
  fault: Fault | null,
  { goal, flows, sent }: Known,
): Promise<void> {
  // A browser repeats by itself what fails on a connection it used before: here each request has its own.
  answer.shouldKeepAlive = false;
  const body = await whole(asked);
  if (fault?.is === 'requestCut') return void asked.socket.destroy();
  if (fault?.is === 'answered') return void answer.writeHead(fault.status, fault.headers).end(fault.body);
  noteMutations(asked.url ?? '', body, sent);
  const onward = request({
    port: goal,
    method: asked.method,
    path: asked.url,
    // A damaged answer is damaged in words, not in bits.
    headers: { ...asked.headers, ...(fault ? { 'accept-encoding': 'identity' } : {}) },
  });
  onward.end(body);
  const given = await new Promise<IncomingMessage>((resolve, reject) => {
    onward.on('response', resolve);
    onward.on('error', reject);
  });
  answer.on('close', () => onward.destroy());
  if (fault) return harm(fault, asked, given, answer);
  answer.writeHead(given.statusCode ?? 502, { ...given.headers, connection: 'close' });
  flow(asked.url ?? '', given, answer, flows);
}

async function harm(
  fault: Fault,
  asked: IncomingMessage,
  given: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const whatCame = await whole(given);
  if (fault.is === 'swallowed') return;
  if (fault.is === 'damaged') await damaged(fault.how, given, whatCame, asked.socket);
  answer.destroy();
}

/** Passes on what comes, for as long as nobody silenced it: then nothing, not even its end. */
function flow(path: string, given: IncomingMessage, answer: ServerResponse, flows: Set<Flow>): void {
  const flow: Flow = { path, isSilent: false };
  flows.add(flow);
  given.on('data', (chunk: Buffer) => {
    if (!flow.isSilent) answer.write(chunk);
  });
  given.on('end', () => {
    if (!flow.isSilent) answer.end();
  });
  given.on('error', () => {
    if (!flow.isSilent) answer.destroy();
  });
  answer.on('close', () => flows.delete(flow));
}

function noteMutations(path: string, body: Buffer, sent: Map<string, number>): void {
  if (!path.endsWith('/sync/push')) return;
  const { mutations = [] } = JSON.parse(body.toString('utf8')) as { mutations?: { id: string }[] };
  for (const { id } of mutations) sent.set(id, (sent.get(id) ?? 0) + 1);
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
