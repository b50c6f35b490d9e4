import type { TestProject } from 'vitest/node';
import { startScratchPostgres } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address on a fresh server; give it to `createScratchDatabase`. */
    postgresAdminUrl: string;
  }
}

/** Vitest's global set-up: one fresh server for the whole run, gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchPostgres();
  project.provide('postgresAdminUrl', server.adminUrl);
  return () => server.stop();
}
