export { processesIn } from './postmaster.ts';
export { createScratchDatabase, type ScratchDatabase, startScratchPostgres } from './scratch.ts';
export { type PostgresOptions, type RunningPostgres, startPostgres } from './start.ts';
