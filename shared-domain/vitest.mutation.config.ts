import { defineConfig } from 'vitest/config';

const money = ['kernel', 'ownership', 'accounting', 'payables', 'receivables', 'bank', 'assembly'];
const rooms = process.env.MUTATED_ROOMS?.split(',') ?? money;

// The money's own tests, room by room: a whole year played through would notice every change, slowly, and say nothing of where.
export default defineConfig({
  test: {
    setupFiles: ['src/testing/few-runs.ts'],
    include: rooms.map((room) => `src/${room}/**/*.test.ts`),
  },
});
