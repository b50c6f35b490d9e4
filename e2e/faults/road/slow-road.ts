import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { product } from '../../product/address.ts';

export type SlowRoad = { readonly port: number; close(): Promise<void> };

export type Speed = {
  readonly downKilobits: number;
  readonly upKilobits: number;
  /** There and back. */
  readonly latencyMillis: number;
};

/** The second generation of mobile networks, as browsers' own tools define it. */
export const slow2G: Speed = { downKilobits: 250, upKilobits: 50, latencyMillis: 800 };

/** A road of so many bits a second in each direction, shared by all that travels on it. */
export async function openSlowRoad(speed: Speed): Promise<SlowRoad> {
  const sockets = new Set<Socket>();
  const up = paced(speed.upKilobits, speed.latencyMillis / 2);
  const down = paced(speed.downKilobits, speed.latencyMillis / 2);
  const server = createServer((near) => {
    const far = connect(product.port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    up(near, far);
    down(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('the slow road has no port');
  return {
    port: place.port,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const packetBytes = 1_400;

/** Carries from one socket to another, all pairs over one lane; a sender that is too fast is held up. */
function paced(kilobits: number, delayMillis: number) {
  const bytesPerMilli = kilobits / 8;
  let freeAt = 0;
  return (from: Socket, to: Socket) => {
    let last: Promise<unknown> = Promise.resolve();
    const send = (packet: Buffer) => {
      last = Promise.all([last, pause(delayMillis)]).then(() => to.writable && to.write(packet));
    };
    const carry = async (chunk: Buffer) => {
      from.pause();
      for (let at = 0; at < chunk.length; at += packetBytes) {
        const packet = chunk.subarray(at, at + packetBytes);
        const now = performance.now();
        freeAt = Math.max(freeAt, now) + packet.length / bytesPerMilli;
        await pause(freeAt - now);
        send(packet);
      }
      from.resume();
    };
    from.on('data', (chunk: Buffer) => void carry(chunk));
    from.on('end', () => void last.then(() => to.end()));
  };
}
