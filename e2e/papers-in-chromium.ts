import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

// Tells how long a hundred statements take in a browser: `node e2e/papers-in-chromium.ts`.
const page = fileURLToPath(new URL('../client/bench/papers/serve.ts', import.meta.url));
const served = spawn(process.execPath, [page], { stdio: ['ignore', 'pipe', 'inherit'] });
const systemBrowser = process.env.KOPROGO_BROWSER ?? '/usr/bin/chromium';
const browser = await chromium.launch(existsSync(systemBrowser) ? { executablePath: systemBrowser } : {});
try {
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: served.stdout }).once('line', resolve);
    served.once('exit', (code) => reject(new Error(`the page could not be built: ${code}`)));
  });
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.waitForFunction(() => document.title.startsWith('{'), null, { timeout: 300_000 });
  process.stdout.write(`${await tab.title()}\n`);
} finally {
  await browser.close();
  served.kill();
}
