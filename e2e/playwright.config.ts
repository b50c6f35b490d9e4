import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import type { Modes } from './journey.ts';
import { installationSecret } from './product/address.ts';
import type { TextId } from './product/words.ts';

// Chosen once, by the first process that reads this file; the workers inherit it.
const isRunning = process.env.KOPROGO_E2E_RUNNING === 'yes';
process.env.KOPROGO_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.KOPROGO_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'koprogo-e2e-'));
const address = `http://localhost:${process.env.KOPROGO_E2E_PORT}`;

const systemBrowser = process.env.KOPROGO_BROWSER ?? '/usr/bin/chromium';

// Told once: what they show does not depend on the size of the screen.
const onceOnAPhone = [
  'accessibility',
  'books-readable',
  'first-load',
  'interactions',
  'languages',
  'locked-device',
  'lost-device',
  'owner-home',
  'owner-why',
  'sealed-disk',
  'sold-lot',
  'steady',
  'stolen-session',
];
const onceAtADesk = [
  'archive',
  'bad-input',
  'documents',
  'e-invoice',
  'first-call',
  'focus',
  'invoice-keys',
  'keyboard',
  'late-invoice',
  'papers',
  'release-upgrade',
  'reminder-interest',
  'two-tabs',
  'update-offered',
  'settlement',
  'used-water',
];
// Taken before any journey has changed what they show.
const pictures = ['pictures'];
// All journeys but these are told a second time in airplane mode. These need the server from beginning to end, each for what
// the app itself names under More (`client/src/features/more/needs-network.ts`).
const needsTheServer: Readonly<Record<string, TextId>> = {
  alerts: 'network.alerts',
  archive: 'network.archive',
  'kept-buildings': 'network.kept',
  'lost-device': 'network.devices',
  play: 'network.play',
  'session-expiry': 'network.signIn',
  'stolen-session': 'network.signIn',
};
// And these are about the way to the server, about what lies on a disk or about the processor: their story says itself when
// there is no network.
const tellsOfTheWay = [
  'cold-start-offline',
  'first-load',
  'interactions',
  'locked-device',
  'release-upgrade',
  'sealed-disk',
  'two-tabs',
  'update-offered',
];
// What happens in them can happen once: Jan sells his lots, and hears of it after a time without network; quarters in which
// water was billed are settled.
const onceForAll = ['sold-lot', 'used-water'];
const notInAirplane = [...Object.keys(needsTheServer), ...tellsOfTheWay, ...onceForAll, ...pictures];
const namesIn = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

export default defineConfig<Modes>({
  testDir: 'journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One product, two cores, devices that wait for one another: journeys are told one at a time.
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixels: 150 } },
  snapshotPathTemplate: 'fixtures/pictures/{arg}{ext}',
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: address,
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: 'off',
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
    { name: 'pictures', testMatch: namesIn(pictures) },
    { name: 'phone', testIgnore: namesIn([...onceAtADesk, ...pictures]) },
    { name: 'desktop', testIgnore: namesIn([...onceOnAPhone, ...pictures]) },
    {
      name: 'airplane',
      use: { airplane: true },
      testIgnore: namesIn([...notInAirplane, ...onceAtADesk]),
    },
    {
      name: 'airplane-desktop',
      use: { airplane: true },
      testMatch: namesIn(onceAtADesk),
      testIgnore: namesIn(notInAirplane),
    },
  ],
  ...(!isRunning && {
    webServer: {
      command: 'node ../infra/run/start.mjs',
      url: `${address}/health`,
      timeout: 300_000,
      reuseExistingServer: false,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      env: {
        PORT: process.env.KOPROGO_E2E_PORT,
        KOPROGO_DATA: process.env.KOPROGO_E2E_DATA,
        KOPROGO_THROWAWAY: 'yes',
        KOPROGO_SECRET: installationSecret,
        // A dozen people of the same name sign in here within a minute.
        KOPROGO_SIGN_INS_PER_MINUTE: '1000',
        KOPROGO_SIGN_UPS_PER_HOUR: '1000',
      },
    },
  }),
});
