import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sayError, Trouble } from '../../trouble.ts';
import { ensureBrowser } from '../checks/browser.ts';
import { endRunning, runNode } from '../command.ts';
import { at } from '../room.ts';

/** Records what a device and the wire of this version look like, for the tests of all later ones. */
async function recordRelease(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' } },
  });
  const [version = ''] = positionals;
  if (!/^v\d+\.\d+\.\d+$/.test(version)) {
    throw new Trouble('Name the release, as its tag will be: pnpm record:release v0.1.0');
  }
  const browser = await ensureBrowser();
  const done = await runNode(
    'e2e/node_modules/playwright/cli.js',
    ['test', '--config=release/playwright.config.ts', '--reporter=list'],
    {
      cwd: at('e2e'),
      echo: true,
      env: {
        KOPROGO_BROWSER: browser,
        KOPROGO_RELEASE: version,
        KOPROGO_RELEASE_TO: values.to && resolve(values.to),
        NO_COLOR: undefined,
      },
    },
  );
  return done.code;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endRunning);

try {
  process.exitCode = await recordRelease(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : sayError(error)}\n`);
  process.exitCode = 1;
}
