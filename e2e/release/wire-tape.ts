import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';

/** A body as JSON, as text (a stream of events), or, for files, by what they are: the devices' stores hold the bytes. */
export type Body =
  | { readonly json: unknown }
  | { readonly text: string }
  | { readonly sha256: string; readonly bytes: number }
  | null;

type Half = { readonly headers: Readonly<Record<string, string>>; readonly body: Body };

/** One request of a browser and what the server answered. */
export type Exchange = {
  readonly method: string;
  /** With its question; no host. */
  readonly path: string;
  readonly request: Half;
  readonly response: Half & { readonly status: number };
};

export type WireTape = {
  /** What passed until now, in the order of the requests. */
  exchanges(): Exchange[];
  /** What was replaced: tokens as they were. */
  secrets(): string[];
  close(): Promise<void>;
};

// What the exchange hangs on; the rest is the browser's own business.
const kept = {
  request: ['accept', 'authorization', 'content-type', 'content-range', 'cookie', 'if-none-match'],
  response: [
    'cache-control',
    'content-type',
    'etag',
    'retry-after',
    'set-cookie',
    'upload-length',
    'upload-offset',
    'x-sync',
  ],
} as const;

type Heard = {
  readonly asked: IncomingMessage;
  readonly sent: Buffer[];
  answer: IncomingMessage | null;
  readonly received: Buffer[];
};

/** Stands between the browsers and the product and hears what is said under `/api`; all else only passes. */
export async function openWireTape(port: number, productPort: number): Promise<WireTape> {
  const tape: Heard[] = [];
  const server = createServer((asked, told) => {
    const heard: Heard = { asked, sent: [], answer: null, received: [] };
    if (asked.url?.startsWith('/api/')) tape.push(heard);
    pass(productPort, heard, told);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const secrets = new Map<string, string>();
  return {
    exchanges: () => tape.flatMap((heard) => exchangeOf(heard, secrets) ?? []),
    secrets: () => [...secrets.keys()],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(port: number, heard: Heard, told: ServerResponse): void {
  const { asked } = heard;
  // Uncompressed: what is kept is read by people too.
  const { 'accept-encoding': _, ...headers } = asked.headers;
  const { method = 'GET', url: path = '/' } = asked;
  const onwards = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    heard.answer = answer;
    told.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
    told.flushHeaders();
    answer.on('data', (piece: Buffer) => heard.received.push(piece));
    answer.on('error', () => told.destroy());
    answer.pipe(told);
  });
  onwards.on('error', () => told.destroy());
  told.on('close', () => onwards.destroy());
  asked.on('data', (piece: Buffer) => heard.sent.push(piece));
  asked.on('error', () => onwards.destroy());
  asked.pipe(onwards);
}

/** Undefined for what was cut before it was answered. */
function exchangeOf(
  { asked, sent, answer, received }: Heard,
  secrets: Map<string, string>,
): Exchange | undefined {
  if (!answer) return undefined;
  const hide = hiding(secrets);
  const half = (headers: IncomingHttpHeaders, names: readonly string[], pieces: readonly Buffer[]): Half => ({
    headers: headersOf(headers, names, hide),
    body: bodyOf(headers['content-type'] ?? '', Buffer.concat(pieces), hide),
  });
  const response = half(answer.headers, kept.response, received);
  return {
    method: asked.method ?? 'GET',
    path: asked.url ?? '/',
    request: half(asked.headers, kept.request, sent),
    response: { ...response, status: answer.statusCode ?? 0 },
  };
}

type Hide = (kind: 'access token' | 'refresh cookie', secret: string) => string;

function hiding(secrets: Map<string, string>): Hide {
  return (kind, secret) => {
    if (secret === '') return '';
    const count = [...secrets.values()].filter((name) => name.includes(kind)).length;
    const name = secrets.get(secret) ?? `<${kind} ${count + 1}>`;
    secrets.set(secret, name);
    return name;
  };
}

function headersOf(
  headers: IncomingHttpHeaders,
  names: readonly string[],
  hide: Hide,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value === undefined) continue;
    found[name] = [value]
      .flat()
      .join(', ')
      .replace(/^Bearer (\S+)/, (_, token: string) => `Bearer ${hide('access token', token)}`)
      .replace(
        /(koprogo_refresh=)([^;,\s]*)/g,
        (_, start: string, value: string) => start + hide('refresh cookie', value),
      );
  }
  return found;
}

function bodyOf(contentType: string, bytes: Buffer, hide: Hide): Body {
  if (bytes.length === 0) return null;
  if (contentType.startsWith('text/')) return { text: bytes.toString('utf8') };
  if (!contentType.includes('json')) {
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  }
  const json = JSON.parse(bytes.toString('utf8')) as unknown;
  if (typeof json === 'object' && json !== null && 'accessToken' in json) {
    return { json: { ...json, accessToken: hide('access token', String(json.accessToken)) } };
  }
  return { json };
}
