import { cleanText, type LocalDate, type Refusal } from 'shared-domain/kernel';
import { type AllocationKey, checkKeyChange, type KeyVersion } from 'shared-domain/ownership';
import type { Shown } from '../../../data/index.ts';
import { type SumOfParts, sumOfParts } from '../building-view.ts';

export type TypedKey = {
  readonly code: string;
  readonly name: string;
  readonly kind: AllocationKey['kind'];
  readonly denominator: string;
  readonly from: LocalDate | null;
  /** Text by lot: whatever was typed. */
  readonly parts: Readonly<Record<string, string>>;
};

export type ReadKey = {
  readonly key: Omit<AllocationKey, 'building' | 'rank'>;
  readonly sums: SumOfParts;
  readonly troubles: Record<string, Refusal>;
};

/** `first`: what a building's first key is called and since when it holds; null: it has keys. */
export function typedKey(
  before: AllocationKey | null,
  building: { readonly denominator: number },
  first: { readonly name: string; readonly from: LocalDate } | null = null,
): TypedKey {
  const last = before?.versions.at(-1);
  return {
    code: before?.code ?? (first ? 'A' : ''),
    name: before?.name ?? first?.name ?? '',
    kind: before?.kind ?? (first ? 'general' : 'special'),
    denominator: String(before?.denominator ?? building.denominator),
    from: first?.from ?? null,
    parts: Object.fromEntries(Object.entries(last?.parts ?? {}).map(([lot, part]) => [lot, String(part)])),
  };
}

/** The key with the version as typed; a version that began on that very day, and was never used, gives way to it. */
export function readKey(typed: TypedKey, before: AllocationKey | null, usedUntil: LocalDate | null): ReadKey {
  const [code, name] = [cleanText(typed.code).trim(), cleanText(typed.name).trim()];
  const denominator = readCount(typed.denominator) ?? 0;
  const { parts, troubles } = readParts(typed.parts);
  if (code === '') troubles['key-code'] = { code: 'field.missing' };
  if (name === '') troubles['key-name'] = { code: 'field.missing' };
  if (denominator === 0) troubles['key-denominator'] = { code: 'field.notNumber' };
  if (typed.from === null) troubles['key-from'] = { code: 'field.missing' };
  const version: KeyVersion = { from: typed.from ?? '9999-12-31', parts };
  const others = (before?.versions ?? []).filter(({ from }) => from !== version.from);
  const key = { code, name, kind: typed.kind, denominator, versions: [...others, version] };
  const wrong = checkKeyChange(before ?? { denominator, versions: [] }, key, usedUntil);
  const isReadable = Object.keys(troubles).length === 0;
  if (wrong && isReadable) troubles[fieldOf(wrong)] = wrong;
  return { key, sums: sumOfParts(parts, denominator), troubles };
}

function fieldOf({ code }: Refusal): string {
  return code === 'key.partsDoNotAddUp' ? 'key-parts' : 'key-from';
}

function readParts(typed: TypedKey['parts']) {
  const troubles: Record<string, Refusal> = {};
  const parts: Record<string, number> = {};
  for (const [lot, text] of Object.entries(typed)) {
    const part = text.trim() === '' ? 0 : readCount(text);
    if (part === null) troubles[`part-${lot}`] = { code: 'field.notNumber' };
    else if (part > 0) parts[lot] = part;
  }
  return { parts, troubles };
}

/** The first day of the financial year that a day lies in. */
export function yearBegunOn(yearStart: string, day: LocalDate): LocalDate {
  const begun = `${day.slice(0, 4)}-${yearStart}`;
  return begun <= day ? begun : `${Number(day.slice(0, 4)) - 1}-${yearStart}`;
}

/** A column of a spreadsheet, put into the fields from one lot on; null when what was pasted is a single value. */
export function pasteColumn(
  text: string,
  lotIds: readonly string[],
  fromLot: string,
): Record<string, string> | null {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  if (lines.length < 2) return null;
  const start = lotIds.indexOf(fromLot);
  const filled = lotIds.slice(start, start + lines.length);
  return Object.fromEntries(
    filled.map((lot, place) => [lot, (lines[place] ?? '').split('\t')[0]?.trim() ?? '']),
  );
}

/** The day of the last invoice a key shared out; null: it may still be corrected freely. */
export function usedUntil(keyId: string | null, invoices: readonly Shown<'invoice'>[]): LocalDate | null {
  const days = invoices
    .filter(({ body }) => body.content.lines.some((line) => line.keyId === keyId))
    .map(({ body }) => body.content.invoicedOn);
  return days.reduce<LocalDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

// `1 000` and `1.000` are one thousand: quote-parts have no decimals.
function readCount(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}([ .\u00a0\u202f]\d{3})+$|^\d{1,9}$/.test(text)) return null;
  return Number(text.replace(/\D/g, ''));
}
