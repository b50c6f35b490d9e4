// expect: arrows resolvable
// expect: arrows sql-in-store
import postgres from 'postgres';

export const sql = postgres();
