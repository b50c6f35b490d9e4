import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Writes an answer by hand: Node would put right what is to be wrong. */
export function damaged(
  how: 'endsEarly' | 'promisesMore' | 'promisesLess',
  { statusCode = 200, headers }: IncomingMessage,
  body: Buffer,
  socket: Socket,
): Promise<void> {
  const half = body.subarray(0, Math.floor(body.length / 2));
  const said = how === 'endsEarly' ? half : body;
  const length = { endsEarly: half.length, promisesMore: body.length + 400, promisesLess: half.length }[how];
  const kept = ['content-type', 'x-sync', 'cache-control'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [`${name}: ${value}`] : [];
  });
  const head = [`HTTP/1.1 ${statusCode} Damaged`, ...kept, `content-length: ${length}`, 'connection: close'];
  return new Promise((resolve) => {
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.end(said, resolve);
  });
}
