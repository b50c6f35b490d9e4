import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Chosen once, by the first process that reads this file; the workers inherit it.
process.env.KOPROGO_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.KOPROGO_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'koprogo-e2e-'));
const address = `http://localhost:${process.env.KOPROGO_E2E_PORT}`;

const systemBrowser = process.env.KOPROGO_BROWSER ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One product, two cores, devices that wait for one another: journeys are told one at a time.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: address,
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(systemBrowser) ? { executablePath: systemBrowser } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: 'node ../infra/run/start.mjs',
    url: `${address}/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: process.env.KOPROGO_E2E_PORT,
      KOPROGO_DATA: process.env.KOPROGO_E2E_DATA,
      KOPROGO_THROWAWAY: 'yes',
    },
  },
});
