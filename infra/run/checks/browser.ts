import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Trouble } from '../../trouble.ts';
import { run } from '../command.ts';
import { at } from '../room.ts';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for the journeys: undefined for Playwright's own, else the path of the system's. */
export async function ensureBrowser(): Promise<string | undefined> {
  if (hasPlaywrightsOwn()) return undefined;
  const found = systemBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium…\n');
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    const install = () =>
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
    await run('apt-get', ['update'], quiet);
    const { output } = await install();
    const installed = systemBrowser();
    if (installed) return installed;
    process.stdout.write(`${output.split('\n').slice(-5).join('\n')}\n`);
  }
  throw new Trouble(
    'No browser was found for the journeys: install Chromium (apt-get install chromium), or run npx playwright install chromium in e2e.',
  );
}

function hasPlaywrightsOwn(): boolean {
  try {
    const require = createRequire(at('e2e/package.json'));
    const { chromium } = require('playwright') as { chromium: { executablePath(): string } };
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}

function systemBrowser(): string | undefined {
  return [process.env.KOPROGO_BROWSER ?? '', ...systemBrowsers].find(
    (path) => path !== '' && existsSync(path),
  );
}
