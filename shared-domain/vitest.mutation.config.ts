import { defineConfig } from 'vitest/config';

// The money's own tests, room by room: a whole year played through would notice every change, slowly, and say nothing of where.
export default defineConfig({
  test: {
    setupFiles: ['src/testing/few-runs.ts'],
    include: ['src/{kernel,ownership,accounting,payables,receivables,bank,assembly}/**/*.test.ts'],
  },
});
