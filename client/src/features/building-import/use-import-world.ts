import { useMemo } from 'react';
import { daysOfYear, fiscalYearOf } from 'shared-domain/accounting';
import type { LocalDate } from 'shared-domain/kernel';
import type { ImportWorld } from 'shared-domain/ownership/import';
import { type Shown, useDocument, useDocuments, useKept } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId, today } from '../../platform/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type KnownBuilding = Omit<ImportWorld, 'from'> & {
  readonly name: string;
  /** The first day of the financial year. */
  readonly yearBegan: LocalDate;
};

/** What the building has already; null: it is not here, or not all of it. */
export function useImportWorld(choice: BuildingChoice): KnownBuilding | null | undefined {
  const t = useText();
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const lots = useDocuments('lot', where);
  const keys = useDocuments('allocationKey', where);
  const owners = useDocuments('owner', where);
  const ownerships = useDocuments('ownership', where);
  const invoices = useDocuments('invoice', where);
  const calls = useDocuments('fundCall', where);
  const kept = useKept();
  const isHere = kept && (kept.get(choice.id)?.is ?? 'here') === 'here';
  return useMemo(() => {
    if (building === null || isHere === false) return null;
    if (!building || !lots || !keys || !owners || !ownerships || !invoices || !calls || !isHere)
      return undefined;
    const { language, denominator, yearStart, name } = building.body;
    const used = lastUses(invoices, calls);
    return {
      ...{ building: choice.id, name, language, denominator, lots, owners, ownerships, keys, newId },
      usedUntil: (keyId) => used.get(keyId) ?? null,
      today: today(),
      generalName: t('building.generalName'),
      yearBegan: daysOfYear(fiscalYearOf(today(), yearStart), yearStart).from,
    };
  }, [choice, building, lots, keys, owners, ownerships, invoices, calls, isHere, t]);
}

/** The last day each key shared out an invoice or a call. */
function lastUses(
  invoices: readonly Shown<'invoice'>[],
  calls: readonly Shown<'fundCall'>[],
): ReadonlyMap<string, LocalDate> {
  const last = new Map<string, LocalDate>();
  const note = (keyId: string, day: LocalDate) => {
    const before = last.get(keyId);
    if (before === undefined || day > before) last.set(keyId, day);
  };
  for (const { body } of invoices)
    for (const { keyId } of body.content.lines) if (keyId) note(keyId, body.content.invoicedOn);
  for (const { body } of calls) note(body.keyId, body.issuedOn);
  return last;
}
