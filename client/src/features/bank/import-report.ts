import type { Finding } from 'shared-domain/bank';
import type { Refusal } from 'shared-domain/kernel';
import type { Placed } from './place-statements.ts';

/** What became of one statement of a file. */
export type Imported = Placed & { readonly refusal: Refusal | null };

export type ImportReport = {
  readonly fileName: string;
  /** Why nothing of the file could be read. */
  readonly refusal: Refusal | null;
  readonly statements: readonly Imported[];
  /** Said of the whole file. */
  readonly findings: readonly Finding[];
};

/** The line under an import: how many movements of which statements, for which building. */
export type ImportedGroup = {
  readonly building: string;
  readonly iban: string;
  readonly lines: number;
  readonly first: string;
  readonly last: string;
};

export function importedGroups(statements: readonly Imported[]): ImportedGroup[] {
  const groups = new Map<string, ImportedGroup>();
  for (const { slice, building, refusal } of statements) {
    if (!building || refusal || slice.iban === null) continue;
    const { sequence, movements } = slice.statement;
    const before = groups.get(slice.iban);
    groups.set(slice.iban, {
      building: building.body.name,
      iban: slice.iban,
      lines: (before?.lines ?? 0) + movements.length,
      first: before?.first ?? sequence,
      last: sequence,
    });
  }
  return [...groups.values()];
}

/** Each refusal once, with how many statements it stopped. */
export function refusalsOf(statements: readonly Imported[]): { refusal: Refusal; key: string }[] {
  const seen = new Map<string, Refusal>();
  for (const { refusal } of statements) if (refusal) seen.set(JSON.stringify(refusal), refusal);
  return [...seen].map(([key, refusal]) => ({ key, refusal }));
}

/** What is odd in statements that were taken all the same, each thing once. */
export function oddities({ findings, statements }: ImportReport): { finding: Finding; key: string }[] {
  const taken = statements.filter(({ refusal }) => refusal === null);
  if (taken.length === 0) return [];
  const all = [...findings, ...taken.flatMap(({ slice }) => slice.statement.findings)];
  const seen = new Map<string, Finding>();
  for (const finding of all) {
    const key = JSON.stringify([finding.code, finding.params]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen].slice(0, 10).map(([key, finding]) => ({ key, finding }));
}

/** Every statement of the file had been imported before. */
export function isNothingNew({ refusal, statements }: ImportReport): boolean {
  return refusal === null && statements.every((one) => one.refusal?.code === 'bank.alreadyImported');
}
