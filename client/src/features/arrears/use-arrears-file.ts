import { useMemo } from 'react';
import type { Entry } from 'shared-domain/accounting';
import type { LocalDate } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import {
  type ArrearsSettings,
  type ArrearsWorld,
  arrearsSettingsIdOf,
  arrearsSettingsOf,
  type Debtor,
  debtorsOf,
  linesByParty,
  paymentSettingsIdOf,
  paymentSettingsOf,
  type SentReminder,
  standingPlans,
} from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

/** Everything known of who is late in one building. */
export type ArrearsFile = {
  readonly choice: BuildingChoice;
  readonly building: Building;
  readonly owners: readonly Shown<'owner'>[];
  readonly lots: readonly Shown<'lot'>[];
  readonly ownerships: readonly Shown<'ownership'>[];
  readonly entries: readonly Entry[];
  readonly reminders: readonly SentReminder[];
  /** Written on this device, not at the server yet. */
  readonly unsent: ReadonlySet<string>;
  readonly notes: readonly Shown<'debtorNote'>[];
  readonly settings: ReturnType<typeof arrearsSettingsOf>;
  readonly chosenSettings: ArrearsSettings | null;
  readonly world: ArrearsWorld;
  debtorsOn(day: LocalDate): readonly Debtor[];
};

/** `undefined` until all of it was read once; `null`: the building is not on this device. */
export function useArrearsFile(choice: BuildingChoice): ArrearsFile | null | undefined {
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const settings = useDocument('arrearsSettings', arrearsSettingsIdOf(choice.id));
  const payments = useDocument('paymentSettings', paymentSettingsIdOf(choice.id));
  const owners = useDocuments('owner', where);
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const reminders = useDocuments('reminder', where);
  const notes = useDocuments('debtorNote', where);
  const plans = useDocuments('paymentPlan', where);
  const ends = useDocuments('paymentPlanEnd', where);
  const books = useEntries(choice.organisation, choice.id);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || settings === undefined || payments === undefined || !books) return undefined;
    if (!owners || !lots || !ownerships || !reminders || !notes || !plans || !ends) return undefined;
    const sent = reminders.map(({ id, body }) => ({ ...body, id }));
    const inForce = arrearsSettingsOf(settings?.body);
    const standing = standingPlans(
      plans,
      ends.map(({ body }) => body),
    );
    const world: ArrearsWorld = {
      lines: linesByParty(books.entries, 'owner'),
      reminders: sent,
      plans: standing.map(({ body }) => body),
      disputes: new Set(notes.filter(({ body }) => body.dispute).map(({ body }) => body.ownerId)),
      settings: inForce,
      order: paymentSettingsOf(payments?.body).imputation,
    };
    return {
      ...{ choice, owners, lots, ownerships, notes, world },
      building: building.body,
      entries: books.entries,
      reminders: sent,
      unsent: new Set(reminders.filter(({ state }) => state === 'onDevice').map(({ id }) => id)),
      settings: inForce,
      chosenSettings: settings?.body ?? null,
      debtorsOn: (day) => debtorsOf(world, day),
    };
  }, [choice, building, settings, payments, owners, lots, ownerships, reminders, notes, plans, ends, books]);
}
