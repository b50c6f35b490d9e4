import { type Finding, type Tell, teller } from './findings.ts';
import { lotKey } from './read-building.ts';
import { readTable, type TableRow } from './read-table.ts';
import { readPart } from './read-values.ts';

export type PastedParts = {
  /** By key, then by lot. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings: readonly Finding[];
};

type Matrix = {
  readonly lots: readonly { readonly id: string; readonly number: string }[];
  readonly keys: readonly { readonly id: string }[];
};

/** [IMP-15] Lays what was copied over the matrix, from the lot and the key it was pasted on. */
export function pasteParts(
  text: string,
  { lots, keys }: Matrix,
  from: { readonly lotId: string; readonly keyId: string },
): PastedParts {
  const findings: Finding[] = [];
  const tell = teller(findings);
  const firstLot = lots.findIndex(({ id }) => id === from.lotId);
  const across = keys.slice(keys.findIndex(({ id }) => id === from.keyId));
  const table = readTable(text);
  const named = namedRows(table, lots);
  const rows = named ?? table.map(({ row, cells }) => ({ row, cells, lotId: lots[firstLot + row - 1]?.id }));
  const parts: Record<string, Record<string, number>> = {};
  for (const { row, cells, lotId } of rows) {
    if (lotId === undefined) tell('unknownLot', { row }, { text: cells[0] ?? '' });
    else if (cells.length > across.length) tell('pasteTooWide', { row });
    else
      for (const [keyId, part] of rowOfParts(cells, across, row, tell))
        parts[keyId] = { ...parts[keyId], [lotId]: part };
  }
  return { parts, findings };
}

type Row = TableRow & { readonly lotId: string | undefined };

/** Null: the first column is no list of the building's lots. */
function namedRows(table: readonly TableRow[], lots: Matrix['lots']): Row[] | null {
  const byNumber = new Map(lots.map((lot) => [lotKey(lot.number), lot.id]));
  const rows = table.map(({ row, cells: [first = '', ...cells] }) => ({
    row,
    cells,
    lotId: cells.length > 0 ? byNumber.get(lotKey(first)) : undefined,
  }));
  const known = new Set(rows.map(({ lotId }) => lotId));
  return rows.length > 0 && !known.has(undefined) && known.size === rows.length ? rows : null;
}

/** An empty cell bears nothing. */
function rowOfParts(
  cells: readonly string[],
  keys: Matrix['keys'],
  row: number,
  tell: Tell,
): [keyId: string, part: number][] {
  return cells.flatMap((cell, place): [string, number][] => {
    const read = cell === '' ? { part: 0 } : readPart(cell);
    if (read !== null) return [[keys[place]?.id ?? '', read.part]];
    tell('partInvalid', { row }, { text: cell });
    return [];
  });
}
