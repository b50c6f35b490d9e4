import type { TransactionSql } from './database.ts';

/**
 * A column of JSON texts as one parameter: an array would have each of their quotes escaped here and unescaped there. JSON
 * as JavaScript writes it holds no line break.
 */
export function jsonColumn(sql: TransactionSql, texts: readonly string[]) {
  return sql`string_to_array(${texts.join('\n')}::text, ${'\n'})`;
}
