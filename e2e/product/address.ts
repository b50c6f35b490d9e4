/** Where the product under test listens and keeps its data; chosen by `playwright.config.ts`. */
export const product = {
  port: Number(process.env.KOPROGO_E2E_PORT),
  dataDir: process.env.KOPROGO_E2E_DATA ?? '',
  databaseUrl: process.env.DATABASE_URL,
} as const;
