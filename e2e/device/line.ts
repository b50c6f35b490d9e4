import { connect, createServer, type Socket } from 'node:net';
import { product } from '../product/address.ts';

/** The only road from one device to the product. While it is cut nothing passes, not even what was under way. */
export type Line = {
  readonly address: string;
  cut(): void;
  mend(): void;
  /** From now on it ends at another port than the product's: as after a release, everything is dialled anew. */
  leadTo(port: number): void;
  /** Bytes that went either way since it was cut last. */
  passedSinceCut(): number;
  close(): Promise<void>;
};

/**
 * A browser's own offline switch leaves streams open that already flow; this cuts the wire itself, under the page and
 * under the service worker alike. Its port stays the device's own: it is the origin its storage belongs to.
 */
export async function openLine(): Promise<Line> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let port = product.port;
  let passed = 0;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('data', (bytes) => {
        passed += bytes.length;
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('the line has no port');
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `http://localhost:${place.port}`,
    cut() {
      isCut = true;
      passed = 0;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    leadTo(other) {
      port = other;
      hangUp();
    },
    passedSinceCut: () => passed,
    close() {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
