/** Where the product under test listens and keeps its data; chosen by `playwright.config.ts`. */
export const product = {
  port: Number(process.env.KOPROGO_E2E_PORT),
  dataDir: process.env.KOPROGO_E2E_DATA ?? '',
  databaseUrl: process.env.DATABASE_URL,
} as const;

/**
 * The key of the installation under test. Always the same one, and never changed: devices recorded with a release come
 * back to it as to a server that was restored.
 */
export const installationSecret = 'the installation that journeys and recordings share';
