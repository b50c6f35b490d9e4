import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { product } from '../product/address.ts';

/** The product as the release after this one would answer: the same server, another build of the client. */
export type NextRelease = { readonly port: number; close(): Promise<void> };

const builtName = /-[\w-]{8}\.(?=(?:js|css|wasm)\b)/g;
const nextName = /\.next\.(?=(?:js|css|wasm)$)/;
const revision = /"revision":"/g;

/** Whether a file of the client belongs to the release that is published meanwhile. */
export function isOfNextRelease(path: string): boolean {
  return nextName.test(path);
}

/**
 * Every built file has another name and another content of its references; the files of the release before are gone,
 * as they are after a real one. Headers, documents and streams are the product's own.
 */
export async function publishNextRelease(): Promise<NextRelease> {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (path.startsWith('/assets/') && !isOfNextRelease(path)) {
      answer.writeHead(404).end();
      return;
    }
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    // What a browser keeps of the release before is none of this one's.
    delete headers['if-none-match'];
    delete headers['if-modified-since'];
    const onward = request(
      { port: product.port, method: asked.method, path: path.replace(nextName, '.'), headers },
      (given) => void passOn(given, answer).catch(() => answer.destroy()),
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('the next release has no port');
  return {
    port: place.port,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function passOn(given: IncomingMessage, answer: ServerResponse): Promise<void> {
  const status = given.statusCode ?? 502;
  if (!/javascript|html|css/.test(given.headers['content-type'] ?? '')) {
    answer.writeHead(status, given.headers);
    given.pipe(answer);
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of given) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  const { 'content-length': _, 'transfer-encoding': __, etag: ___, ...headers } = given.headers;
  answer.writeHead(status, headers);
  answer.end(text.replace(builtName, '$&next.').replace(revision, '$&next-'));
}
