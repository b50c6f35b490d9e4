import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { BuildingDocument } from '../card/building-document.ts';
import { DocumentKind } from '../card/document-kind.ts';

/** Kinds this building has no use for: a house without lift has no certificate of one. */
export const DocumentNeeds = z.strictObject({
  building: Id,
  without: z.array(DocumentKind).check(z.maxLength(20)),
});
export type DocumentNeeds = z.infer<typeof DocumentNeeds>;

export function documentNeedsIdOf(building: Id): Id {
  return `${building}.documents`;
}

export type RequiredDocument = {
  readonly kind: DocumentKind;
  /** there: the library has it · missing · old: the latest is not recent enough · notNeeded: said of this building. */
  readonly is: 'there' | 'missing' | 'old' | 'notNeeded';
  /** The day of the latest one. */
  readonly latestOn: LocalDate | null;
};

type Known = { readonly body: Pick<BuildingDocument, 'kind' | 'datedOn'> };

/** [DOC-8] What the file of a building should hold, and what of it is there on a day. */
export function requiredDocuments(
  documents: readonly Known[],
  needs: Pick<DocumentNeeds, 'without'> | null,
  today: LocalDate,
): RequiredDocument[] {
  return required.map(({ kind, everyYears }) => {
    const days = documents.filter(({ body }) => body.kind === kind).map(({ body }) => body.datedOn);
    const latestOn = days.toSorted().at(-1) ?? null;
    if (latestOn === null) {
      return { kind, is: needs?.without.includes(kind) ? 'notNeeded' : 'missing', latestOn };
    }
    const isOld = everyYears !== undefined && endOf(latestOn, everyYears) < today;
    return { kind, is: isOld ? 'old' : 'there', latestOn };
  });
}

/** The same day so many years on, as text that compares like days do. */
function endOf(day: LocalDate, years: number): string {
  return `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
}

type Required = { readonly kind: DocumentKind; readonly everyYears?: number };

const required: readonly Required[] = [
  { kind: 'baseDeed' },
  { kind: 'coOwnershipRules' },
  { kind: 'houseRules' },
  // An ordinary assembly is held every year; three months are left for the minutes of a late one.
  { kind: 'minutes', everyYears: 2 },
  { kind: 'insurance' },
  { kind: 'interventionFile' },
  { kind: 'electricityCertificate', everyYears: 25 },
  { kind: 'energyCertificate', everyYears: 10 },
  { kind: 'liftCertificate', everyYears: 1 },
  { kind: 'fireSafetyReport' },
  { kind: 'fuelTankCertificate' },
  { kind: 'asbestosInventory' },
];
