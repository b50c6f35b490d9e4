import { defineConfig } from 'playwright/test';
import journeys from '../playwright.config.ts';

const { webServer } = journeys;

export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../test-results/faults',
  // Told once, and the longer ones are allowed their time: hundreds of writes, browsers that die, a slow line.
  timeout: 240_000,
  projects: [{ name: 'desktop' }],
  ...(webServer && { webServer: { ...webServer, command: 'node ../../infra/run/start.mjs' } }),
});
