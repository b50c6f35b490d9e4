import postgres from 'postgres';

/** The last number the data knows of each device. */
export async function lastNumbers(adminUrl: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ask<{ id: string; last: string }>(
    adminUrl,
    'select device_id as id, last_n as last from devices',
  );
  return new Map(rows.map(({ id, last }) => [id, Number(last)]));
}

/** By the clock of the database. */
export async function instantNow(adminUrl: string): Promise<string> {
  const [row] = await ask<{ at: string }>(adminUrl, 'select clock_timestamp()::text as at');
  return row?.at ?? '';
}

async function ask<Row extends object>(adminUrl: string, question: string): Promise<Row[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe<Row[]>(question))];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
