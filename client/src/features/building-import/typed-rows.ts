import { type LotKind, lotKinds } from 'shared-domain/ownership';
import type { TableRow } from 'shared-domain/ownership/import';
import type { Translate } from '../../i18n/index.ts';

/** One lot of a table that is typed; several of one number are one lot with several owners. */
export type TypedRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: LotKind;
  readonly part: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly share: string;
  readonly email: string;
};

/** What is typed into the import of a building, kept until it is imported. */
export type TypedImport = { readonly rows: readonly TypedRow[]; readonly pasted: string };

export const rowFields = ['number', 'part', 'lastName', 'firstName', 'share', 'email'] as const;
export type RowField = (typeof rowFields)[number];

export function emptyRow(id: string): TypedRow {
  return { id, number: '', kind: 'apartment', part: '', firstName: '', lastName: '', share: '', email: '' };
}

/** Whether something that was kept is what this version of the screen keeps. */
export function isTypedImport(value: unknown): value is TypedImport {
  const { rows, pasted } = (value ?? {}) as Partial<Record<keyof TypedImport, unknown>>;
  return Array.isArray(rows) && rows.length > 0 && rows.every(isTypedRow) && typeof pasted === 'string';
}

function isTypedRow(value: unknown): value is TypedRow {
  const row = (value ?? {}) as Partial<Record<keyof TypedRow, unknown>>;
  const isKind = lotKinds.some((kind) => kind === row.kind);
  return isKind && [row.id, ...rowFields.map((field) => row[field])].every((one) => typeof one === 'string');
}

/** A flat is mostly followed by a flat, and a cellar by a cellar. */
export function rowAfter(rows: readonly TypedRow[], id: string): TypedRow {
  return { ...emptyRow(id), kind: rows.at(-1)?.kind ?? 'apartment' };
}

/** The table as if it had been pasted: the same headings, the same rules. Rows are counted as they stand on the screen. */
export function tableOf(rows: readonly TypedRow[], denominator: number, t: Translate): TableRow[] {
  const filled = rows
    .map((row, at) => ({ row, at: at + 1 }))
    .filter(({ row }) => rowFields.some((field) => row[field].trim() !== ''));
  if (filled.length === 0) return [];
  const heading = (field: Exclude<RowField, 'part'> | 'kind') => t(`import.field.${field}`);
  const parts = `${t('import.typed.parts')} /${denominator}`;
  const cells = [heading('number'), heading('kind'), parts];
  const ofOwner = (['lastName', 'firstName', 'share', 'email'] as const).map(heading);
  return [
    { row: 0, cells: [...cells, ...ofOwner] },
    ...filled.map(({ row, at }) => ({
      row: at,
      cells: [
        ...[row.number, t(`lot.kind.${row.kind}`), row.part],
        ...[row.lastName, row.firstName, row.share, row.email],
      ].map((cell) => cell.trim()),
    })),
  ];
}
