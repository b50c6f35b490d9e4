import type { Tell } from './findings.ts';
import { fieldOf, type ImportField } from './headings.ts';
import type { TableRow } from './read-table.ts';

export type ImportColumn = {
  readonly at: number;
  readonly heading: string;
  /** Null: not known; nothing of it is read. */
  readonly field: ImportField | null;
};

export type ReadColumns = {
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly TableRow[];
};

/** Said by a person: what a heading holds, or that it holds nothing to bring in. */
export type Mapping = Readonly<Record<string, ImportField | 'none'>>;

const searched = 10;
const mostRows = 3_000;

/** [IMP-2] The columns by their headings, and the rows under them. */
export function readColumns(table: readonly TableRow[], mapping: Mapping, tell: Tell): ReadColumns {
  const at = headingRow(table);
  const cells = table[at]?.cells ?? [];
  const read = cells.map((heading, place) => ({ at: place, heading, field: said(heading, mapping) }));
  for (const { heading, field } of read)
    if (field === null && heading !== '' && mapping[heading] !== 'none')
      tell('columnUnknown', { is: 'told', heading });
  const columns = read.map((column) => ({ ...column, field: column.field === 'none' ? null : column.field }));
  tellTwice(columns, tell);
  if (!columns.some(({ field }) => field === 'number')) tell('noNumberColumn');
  const rows = table.slice(at + 1);
  if (rows.length > mostRows) tell('tooManyRows', {}, { most: mostRows });
  return { columns: apart(columns), rows: rows.slice(0, mostRows) };
}

function said(heading: string, mapping: Mapping): ImportField | 'none' | null {
  if (heading === '') return 'none';
  return mapping[heading] ?? fieldOf(heading);
}

/** A title above the table names one column at most. */
function headingRow(table: readonly TableRow[]): number {
  const named = table
    .slice(0, searched)
    .findIndex(({ cells }) => cells.filter((cell) => fieldOf(cell) !== null).length >= 2);
  return Math.max(named, 0);
}

/** `Nom` beside `Prénom` is the last name. */
function apart(columns: readonly ImportColumn[]): ImportColumn[] {
  const has = (field: ImportField) => columns.some((column) => column.field === field);
  if (!has('firstName') || has('lastName')) return [...columns];
  return columns.map((column) => (column.field === 'owner' ? { ...column, field: 'lastName' } : column));
}

function tellTwice(columns: readonly ImportColumn[], tell: Tell): void {
  const seen = new Map<string, string>();
  for (const { field, heading } of columns) {
    if (field === null) continue;
    const name = field === 'part' ? `part ${heading}` : field;
    const before = seen.get(name);
    if (before !== undefined) tell('columnTwice', { heading }, { other: before });
    else seen.set(name, heading);
  }
}
