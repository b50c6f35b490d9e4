import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { installationSecret } from '../product/address.ts';

// The devices come to the tape's port, and the tape speaks to the product. Chosen once; the workers inherit it.
const isRunning = process.env.KOPROGO_TAPE_PORT !== undefined;
process.env.KOPROGO_TAPE_PORT ??= String(20_001 + 2 * (process.pid % 10_000));
process.env.KOPROGO_E2E_PORT = process.env.KOPROGO_TAPE_PORT;
process.env.KOPROGO_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'koprogo-release-'));
const productPort = String(Number(process.env.KOPROGO_TAPE_PORT) + 1);
process.env.KOPROGO_PRODUCT_PORT = productPort;

const { default: journeys } = await import('../playwright.config.ts');

export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'record.ts',
  outputDir: '../test-results',
  timeout: 150_000,
  projects: [{ name: 'desktop' }],
  ...(!isRunning && {
    webServer: {
      command: 'node ../../infra/run/start.mjs',
      url: `http://localhost:${productPort}/health`,
      timeout: 180_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      env: {
        PORT: productPort,
        KOPROGO_DATA: process.env.KOPROGO_E2E_DATA,
        KOPROGO_THROWAWAY: 'yes',
        KOPROGO_SECRET: installationSecret,
        KOPROGO_SIGN_INS_PER_MINUTE: '1000',
      },
    },
  }),
});
