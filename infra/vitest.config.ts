import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['**/*.test.ts'], exclude: ['checks/planted/**', 'node_modules/**'], testTimeout: 60_000 },
});
