import { defineConfig } from 'playwright/test';
import journeys from '../playwright.config.ts';

const { webServer } = journeys;
// Where browsers and servers die and start again, everything takes longer than a person would wait.
const patience = 60_000;

export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../test-results/faults',
  // Told once, and the longer ones are allowed their time: hundreds of writes, browsers that die, a slow line.
  timeout: 240_000,
  expect: { timeout: patience },
  use: { ...journeys.use, actionTimeout: patience, navigationTimeout: patience },
  projects: [{ name: 'desktop' }],
  ...(webServer && { webServer: { ...webServer, command: 'node ../../infra/run/start.mjs' } }),
});
