import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const systemBrowser = process.env.KOPROGO_BROWSER ?? '/usr/bin/chromium';

export type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** A real Chromium with a profile of its own on the disk, which can be closed and opened again. */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'koprogo-bench-browser-'));
  let context = await launch(profile);
  return {
    context: () => context,
    async reopen() {
      await context.close();
      context = await launch(profile);
      return context;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...(existsSync(systemBrowser) && { executablePath: systemBrowser }),
    viewport: { width: 1_440, height: 900 },
    locale: 'fr-BE',
    args: [
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu'],
      // A device that is looked at: its timers and its disk are not slowed for want of a window.
      ...['--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
    ],
  });
}
