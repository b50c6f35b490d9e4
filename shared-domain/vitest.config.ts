import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'conformance/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/testing/**', '**/*.test.ts', '**/index.ts'],
      reporter: ['text-summary', ['text', { file: '../.cache/coverage.txt' }]],
      reportsDirectory: '.cache/coverage',
      thresholds: { branches: 95 },
    },
  },
});
