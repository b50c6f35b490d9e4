import type { LocalDate, Refusal } from 'shared-domain/kernel';
import { checkKeyChange, type KeyVersion } from 'shared-domain/ownership';
import { type PastedParts, withVersion } from 'shared-domain/ownership/import';
import type { BuildingFile } from '../use-building-file.ts';

export type PastedKey = {
  readonly id: string;
  readonly name: string;
  readonly denominator: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly versions: KeyVersion[];
  readonly differences: readonly {
    readonly lotId: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly refusal: Refusal | null;
};

/** The keys that what was pasted changes, each with its version from the chosen day on. */
export function pastedKeys(
  { columns, lots }: Pick<BuildingFile, 'columns' | 'lots'>,
  pasted: PastedParts['parts'],
  from: LocalDate,
  usedUntil: (keyId: string) => LocalDate | null,
): PastedKey[] {
  return columns.flatMap(({ key: { id, body }, version }) => {
    const told = pasted[id];
    if (!told) return [];
    const before = version?.parts ?? {};
    const all = { ...before, ...told };
    const differences = lots
      .map((lot) => ({ lotId: lot.id, before: before[lot.id] ?? 0, after: all[lot.id] ?? 0 }))
      .filter((one) => one.before !== one.after);
    if (differences.length === 0) return [];
    const parts = Object.fromEntries(Object.entries(all).filter(([, part]) => part > 0));
    const versions = withVersion(body.versions, { from, parts });
    const refusal = checkKeyChange(body, { ...body, versions }, usedUntil(id));
    const name = `${body.code} ${body.name}`;
    return [{ id, name, denominator: body.denominator, parts, versions, differences, refusal }];
  });
}
