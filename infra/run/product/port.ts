import { createServer } from 'node:net';
import { Trouble } from '../../trouble.ts';

/** Refuses early, and in one sentence, an address on which the server could not listen. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Trouble(explain(error, host, port))));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `This user may not use port ${port}: choose one above 1023, for example PORT=4000.`;
    default:
      return `KoproGo cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
  }
}
