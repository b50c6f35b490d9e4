import { defineConfig, type ViteUserConfig } from 'vitest/config';
import client from '../vite.config.ts';

// What is measured here is never part of the tests.
const { test, ...rest } = client as ViteUserConfig;
export default defineConfig({
  ...rest,
  test: { ...test, include: ['bench/**/*.bench.ts'], testTimeout: 3_600_000 },
});
