import { type ServerType, serve } from '@hono/node-server';

/** How long a sender may take. A piece of a photo on the slowest of lines needs a minute; a head, no time at all. */
export const patience = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
};

type Where = { readonly port: number; readonly host: string };
type Fetch = (request: Request) => Response | Promise<Response>;

export function listen(fetch: Fetch, { port, host }: Where, serverOptions = patience): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host, serverOptions }, () => resolve(server));
    server.once('error', reject);
  });
}
