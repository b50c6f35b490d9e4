import * as z from 'zod/mini';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { Sha256 } from '../kernel/content-hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/local-date.ts';

const seq = z.int().check(z.gte(0));

/** What an office's log says of a building: who did what, when, and the documents that were written then. */
export const HistoryLine = z.strictObject({
  organisation: Id,
  seq,
  at: Instant,
  /** Null: the installation itself. */
  account: z.nullable(Id),
  action: z.string().check(z.regex(/^[a-zA-Z.]{1,60}$/)),
  documents: z.array(z.strictObject({ id: Id, seq, hash: Sha256 })),
  previousHash: Sha256,
  hash: Sha256,
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** [ARC-2] */
export function historyLine(row: HistoryLine): string {
  return canonicalJson(row);
}

/** [ARC-2] The row of a line; null where the line is none, or would be written otherwise. */
export function readHistory(line: string): HistoryLine | null {
  try {
    const read = HistoryLine.safeParse(JSON.parse(line));
    return read.success && historyLine(read.data) === line ? read.data : null;
  } catch {
    return null;
  }
}
