import postgres from 'postgres';

/** Whole numbers below 2^53 come as numbers; days as the text they are. */
const types = {
  bigint: { to: 20, from: [20], parse: Number, serialize: String },
  date: { to: 1082, from: [1082], parse: (day: string) => day, serialize: (day: string) => day },
};

export type Sql = postgres.Sql<{ bigint: number; date: string }>;
export type TransactionSql = postgres.TransactionSql<{ bigint: number; date: string }>;

export type DatabaseOptions = {
  readonly url: string;
  readonly connections?: number;
  /** A statement that takes longer is given up: the client repeats its request, the lock is free again. */
  readonly statementSeconds?: number;
};

export function openDatabase({ url, connections = 16, statementSeconds = 15 }: DatabaseOptions): Sql {
  return postgres(url, {
    max: connections,
    types,
    onnotice: () => {},
    connect_timeout: 10,
    connection: {
      application_name: 'koprogo',
      // All we ask goes by a key; without statistics, as after a load, the planner would rather read whole tables.
      enable_seqscan: 'off',
      // So the plan of any values will do, and planning anew costs more than most statements.
      plan_cache_mode: 'force_generic_plan',
      statement_timeout: statementSeconds * 1000,
      idle_in_transaction_session_timeout: 30_000,
    },
  }) as unknown as Sql;
}

/** A transaction that sees one organisation, and no other (row-level security). */
export function withinOrganisation<T>(
  sql: Sql,
  organisation: string,
  work: (transaction: TransactionSql) => Promise<T>,
): Promise<T> {
  const done = sql.begin(async (transaction) => {
    await transaction`select set_config('app.organisation', ${organisation}, true)`;
    return await work(transaction as TransactionSql);
  });
  return done as Promise<T>;
}

/** SQLSTATE of what PostgreSQL or the driver threw; '' for anything else. */
export function databaseCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

// Serialisation, deadlock, lock not available: another try inside the server may do.
const retried = new Set(['40001', '40P01', '55P03']);

export function isRetriedHere(error: unknown): boolean {
  return retried.has(databaseCode(error));
}

/**
 * Connections, resources, shutdown, time-outs, disk, a database that may only be read: it is not the request's fault, and
 * the device will ask again.
 */
export function isWeather(error: unknown): boolean {
  const code = databaseCode(error);
  return /^(08|25006|25P|40|53|55|57|58|F0|XX)/.test(code) || /^(CONNECT|E[A-Z]{4,})/.test(code);
}

/** The database does not accept the data itself: a constraint, a value out of range, a text it cannot hold. */
export function isDataRefused(error: unknown): boolean {
  return /^2[23]/.test(databaseCode(error));
}
