import type { ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { secretsFrom, storedSecret } from './auth/secrets.ts';
import { configFrom } from './config.ts';
import { listen } from './listen.ts';
import { createLog, type Log } from './log.ts';
import { type Services, startServices } from './services.ts';
import { startSentence } from './store/start-sentence.ts';

const drainMillis = 10_000;
/** Until the proxy in front has asked once more and found us not ready; alone, nobody asks. */
const farewellMillis = 3_000;

async function main(): Promise<void> {
  const config = configFrom(process.env);
  const log = createLog({ level: config.logLevel });
  const secrets = secretsFrom(config.secret ?? storedSecret(config.dataFolder));
  const services = await startServices({ ...config, secrets, log });
  await services.directory.check();
  let isDraining = false;
  const app = createApp({ ...config, services, log, isDraining: () => isDraining });
  const server = await listen(app.fetch, config);
  log.event('listening', { port: config.port });
  const stop = once(async () => {
    isDraining = true;
    if (config.isBehindProxy) await new Promise((resolve) => setTimeout(resolve, farewellMillis));
    await drain(server, services, log);
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** No new requests; those under way may finish, open streams end at once. */
async function drain(server: ServerType, services: Services, log: Log): Promise<void> {
  log.event('draining');
  services.watched.stop();
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMillis).unref())]);
  await services.stop();
  log.event('stopped');
}

function once(work: () => Promise<void>): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    void work();
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${startSentence(error)}\n`);
  process.exit(1);
});
