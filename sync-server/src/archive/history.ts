import { type HistoryLine, historyLine, type Manifest, readHistory } from 'shared-domain/archive';
import type { AuditRow, Transaction } from '../sync/ports.ts';

/** How the log of this office says what came along with a building. */
const received = 'history.received';
/** How it says that the building is in. */
export const imported = 'building.imported';
const linesPerRow = 200;

type People = Manifest['people'];

/**
 * The lines of one row of the audit log that speak of the building: what it says of its documents and of nobody else's, and what an
 * earlier office had said of them. Devices and what else the row holds stay behind.
 */
export function historyLines(
  row: AuditRow,
  organisation: string,
  building: string,
  ids: ReadonlySet<string>,
): string[] {
  const { seq, at, account, action, detail, previousHash, hash } = row;
  if (action === received) return detail.building === building ? (detail.lines as string[]) : [];
  const documents = ((detail.documents ?? []) as HistoryLine['documents']).filter(({ id }) => ids.has(id));
  if (documents.length === 0 && detail.building !== building) return [];
  return [historyLine({ organisation, seq, at, account, action, documents, previousHash, hash })];
}

/** Whose names a line needs. */
export function authorsIn(line: string): string[] {
  const account = readHistory(line)?.account;
  return account ? [account] : [];
}

/** Who appears in what came along from offices before: nobody here knows them but by these names. */
export function peopleIn({ action, detail }: AuditRow, building: string): People {
  return action === imported && detail.building === building ? ((detail.people ?? []) as People) : [];
}

/** What came along is kept where nothing is ever changed: in the log of who took it in. */
export async function keepHistory(
  transaction: Transaction,
  given: { readonly account: string | null; readonly building: string },
  lines: AsyncIterable<string>,
): Promise<void> {
  const { account, building } = given;
  let some: string[] = [];
  const note = () =>
    transaction.note({ account, device: null, action: received, detail: { building, lines: some } });
  for await (const line of lines) {
    some.push(line);
    if (some.length < linesPerRow) continue;
    note();
    some = [];
  }
  if (some.length > 0) note();
}
