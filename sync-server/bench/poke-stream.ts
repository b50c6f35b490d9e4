import { request } from 'node:http';

/** Listens to a server's events; gives how to stop, once the stream is open. */
export function listen(
  address: string,
  headers: Readonly<Record<string, string>>,
  onPoke: () => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (given) => {
      if (given.statusCode !== 200) reject(new Error(`a stream was answered ${given.statusCode}`));
      given.setEncoding('utf8');
      given.on('data', (piece: string) => piece.includes('event: poke') && onPoke());
      given.on('error', () => undefined);
      resolve(() => asked.destroy());
    });
    asked.on('error', reject);
    asked.end();
  });
}
