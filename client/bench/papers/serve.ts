import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { messagesPlugin } from '../../build/messages-plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'koprogo-papers-'));

/** A page that makes a hundred statements, built as the client is; its address. */
await build({
  ...{ root, configFile: false, logLevel: 'error', plugins: [messagesPlugin()], worker: { format: 'es' } },
  build: { outDir, emptyOutDir: true },
});
const server = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0 } });
process.stdout.write(`${server.resolvedUrls?.local[0] ?? ''}\n`);
