import { addFractions, isWhole } from '../../kernel/fraction.ts';
import type { LotKind } from '../lot/lot.ts';
import { type ImportColumn, type Mapping, readColumns } from './columns.ts';
import { type Finding, type Tell, teller } from './findings.ts';
import { type ImportField, keyHeading, plainHeading } from './headings.ts';
import { type Cells, type ReadHolder, readHolder } from './read-owner.ts';
import type { TableRow } from './read-table.ts';
import { type ReadPart, readFloor, readKind, readPart } from './read-values.ts';

/** A lot as the table tells it; null: the table does not say. */
export type ReadLot = {
  readonly row: number;
  readonly number: string;
  readonly kind: LotKind | null;
  readonly floor: number | null;
  readonly description: string | null;
  readonly holders: readonly ReadHolder[];
  /** By the place of the key among the table's keys. */
  readonly parts: readonly (ReadPart | null)[];
};
export type ReadKeyColumn = {
  readonly heading: string;
  readonly name: string;
  readonly denominator: number | null;
};
export type ReadBuilding = {
  readonly columns: readonly ImportColumn[];
  readonly lots: readonly ReadLot[];
  readonly keys: readonly ReadKeyColumn[];
  readonly findings: readonly Finding[];
};

/** Reads the table as it stands, whatever the building has already. */
export function readBuilding(table: readonly TableRow[], mapping: Mapping = {}): ReadBuilding {
  const findings: Finding[] = [];
  const tell = teller(findings);
  const { columns, rows } = readColumns(table, mapping, tell);
  const keyed = columns.filter(({ field }) => field === 'part');
  const byNumber = new Map<string, ReadLot>();
  for (const row of rows) {
    const lot = readLot(cellsOf(row, columns), row, keyed, tell);
    if (!lot) continue;
    const before = byNumber.get(lotKey(lot.number));
    byNumber.set(lotKey(lot.number), before ? joined(before, lot, tell) : lot);
  }
  const lots = [...byNumber.values()];
  if (lots.length === 0 && columns.some(({ field }) => field === 'number')) tell('noLots');
  for (const lot of lots) checkShares(lot, tell);
  const keys = keyed.map(({ heading }) => ({ heading, ...keyHeading(heading) }));
  return { columns, lots, keys, findings };
}

export function lotKey(number: string): string {
  return plainHeading(number);
}

function cellsOf({ row, cells }: TableRow, columns: readonly ImportColumn[]): Cells {
  const byField = new Map<ImportField, ImportColumn>();
  for (const column of columns)
    if (column.field && !byField.has(column.field)) byField.set(column.field, column);
  return {
    row,
    text: (field) => cells[byField.get(field)?.at ?? -1] ?? '',
    heading: (field) => byField.get(field)?.heading ?? '',
  };
}

/** [IMP-3] Null: a row without a number, which is refused. */
function readLot(
  cells: Cells,
  { row, cells: all }: TableRow,
  keyed: readonly ImportColumn[],
  tell: Tell,
): ReadLot | null {
  const number = cells.text('number');
  if (number === '') {
    // A line of totals has nothing but figures.
    const isTotal = all.every(
      (cell) => cell === '' || readPart(cell) !== null || /^(sum|som|total|totaal)/i.test(plainHeading(cell)),
    );
    if (!isTotal && cells.heading('number') !== '')
      tell('lotMissing', { row, heading: cells.heading('number') });
    return null;
  }
  if (/^(total|totaal|totaux|summe|sum|som|gesamt)$/.test(plainHeading(number))) return null;
  if (number.length > 20) tell('lotNumberTooLong', { row, heading: cells.heading('number') });
  const holder = readHolder(cells, tell);
  return {
    row,
    number,
    ...readFeatures(cells, tell),
    holders: holder ? [holder] : [],
    parts: keyed.map(({ at, heading }) => partAt(all[at] ?? '', { row, heading }, tell)),
  };
}

function readFeatures(cells: Cells, tell: Tell): Pick<ReadLot, 'kind' | 'floor' | 'description'> {
  const { row } = cells;
  const [kindText, floorText, description] = [
    cells.text('kind'),
    cells.text('floor'),
    cells.text('description'),
  ];
  const kind = kindText === '' ? null : readKind(kindText);
  if (kindText !== '' && kind === null)
    tell('kindUnknown', { row, heading: cells.heading('kind') }, { text: kindText });
  const floor = floorText === '' ? null : readFloor(floorText);
  if (floor === undefined)
    tell('floorInvalid', { row, heading: cells.heading('floor') }, { text: floorText });
  if (description.length > 400) tell('textTooLong', { row, heading: cells.heading('description') });
  return { kind, floor: floor ?? null, description: description || null };
}

function partAt(
  text: string,
  at: { readonly row: number; readonly heading: string },
  tell: Tell,
): ReadPart | null {
  if (text === '') return null;
  const part = readPart(text);
  if (part === null) tell('partInvalid', at, { text });
  return part;
}

/** [IMP-3] A second row of the lot adds an owner, and says the same of the lot or nothing. */
function joined(before: ReadLot, next: ReadLot, tell: Tell): ReadLot {
  const differs = (['kind', 'floor', 'description'] as const).some(
    (field) => next[field] !== null && before[field] !== null && next[field] !== before[field],
  );
  const partsDiffer = next.parts.some(
    (part, at) => part && before.parts[at] && part.part !== before.parts[at].part,
  );
  if (differs || partsDiffer)
    tell('lotDiffers', { row: next.row }, { number: before.number, other: before.row });
  return {
    ...before,
    kind: before.kind ?? next.kind,
    floor: before.floor ?? next.floor,
    description: before.description ?? next.description,
    holders: [...before.holders, ...next.holders],
    parts: before.parts.map((part, at) => part ?? next.parts[at] ?? null),
  };
}

/** [IMP-9] */
function checkShares({ row, number, holders }: ReadLot, tell: Tell): void {
  if (holders.length === 0) return;
  const shares = holders.flatMap(({ share }) => share ?? []);
  if (shares.length < holders.length) {
    // What could not be read was refused where it stands.
    if (holders.length > 1 || shares.length > 0) tell('shareMissing', { row }, { number });
    return;
  }
  const whole = addFractions(shares);
  if (isWhole(whole)) return;
  const { numerator, denominator } = whole;
  tell('sharesWrong', { row }, { number, numerator, denominator });
}
