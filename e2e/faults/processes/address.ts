import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A port that stays while what stands behind it changes: as a name that is told to lead elsewhere. */
export type Address = {
  readonly port: number;
  leadTo(port: number): void;
  /** Whoever comes, and whoever is there, is hung up on. */
  cut(): void;
  close(): Promise<void>;
};

export async function openAddress(first: number): Promise<Address> {
  const sockets = new Set<Socket>();
  let goal: number | null = first;
  const server = createServer((near) => {
    if (goal === null) {
      near.destroy();
      return;
    }
    const far = connect(goal, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('an address without a port');
  const lead = (port: number | null) => {
    goal = port;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: place.port,
    leadTo: lead,
    cut: () => lead(null),
    async close() {
      lead(null);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** The same place, reached by another port. */
export function throughPort(url: string, port: number): string {
  const through = new URL(url);
  through.port = String(port);
  return through.href;
}
