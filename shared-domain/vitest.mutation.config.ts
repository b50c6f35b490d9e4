import { defineConfig } from 'vitest/config';

// The money's own tests: what tests the exchange or reads other rooms says nothing of a changed rule, slowly.
export default defineConfig({
  test: {
    include: ['src/{kernel,ownership,accounting,payables,receivables,bank,assembly,testing}/**/*.test.ts'],
  },
});
