import { useMemo } from 'react';
import {
  type CollectionSettings,
  collectionSettingsIdOf,
  collectionSettingsOf,
  type Mandate,
  ownersToCollect,
  standingOrders,
  suppliersToPay,
  type ToCollect,
  type ToPay,
} from 'shared-domain/bank';
import { addDays } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import { partyName } from 'shared-domain/ownership';
import { paymentSettingsIdOf, paymentSettingsOf } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import { today } from '../../platform/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { type OrderRow, orderRows } from './order-rows.ts';

/** All that is ordered, or can be, for one building. */
export type Payments = {
  readonly choice: BuildingChoice;
  readonly building: Building;
  readonly toPay: readonly ToPay[];
  readonly toCollect: readonly ToCollect[];
  readonly orders: readonly OrderRow[];
  readonly mandates: readonly (Mandate & { readonly id: string; readonly ownerName: string })[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly settings: ReturnType<typeof collectionSettingsOf>;
  readonly chosenSettings: Shown<'collectionSettings'> | null;
};

/** `undefined` until all was read once, null where the building is not on this device. */
export function usePayments(choice: BuildingChoice): Payments | null | undefined {
  const building = useDocument('building', choice.id);
  const books = useEntries(choice.organisation, choice.id);
  const orders = useOrders(choice);
  const parties = useParties(choice);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || !books || !orders || !parties) return undefined;
    const { entries } = books;
    const { payments, collections, cancelled } = orders;
    const { suppliers, invoices, owners, mandates, calls, settings, imputation } = parties;
    const chosen: CollectionSettings | undefined = settings?.body;
    const noticed = addDays(today(), collectionSettingsOf(chosen).noticeDays);
    const names = new Map(owners.map(({ id, party }) => [id, partyName(party)]));
    const standingDebits = standingOrders(collections.map(named), cancelled);
    return {
      choice,
      building: building.body,
      toPay: suppliersToPay({
        ...{ entries, suppliers, invoices },
        standing: standingOrders(payments.map(named), cancelled),
      }),
      toCollect: ownersToCollect(
        { entries, owners, mandates, calls, imputation, standing: standingDebits },
        noticed,
      ),
      orders: orderRows(payments, collections, cancelled),
      mandates: mandates.map((mandate) => ({ ...mandate, ownerName: names.get(mandate.ownerId) ?? '' })),
      owners: owners.map(({ id, party }) => ({ id, name: partyName(party) })),
      settings: collectionSettingsOf(chosen),
      chosenSettings: settings,
    };
  }, [choice, building, books, orders, parties]);
}

function useOrders({ organisation, id }: BuildingChoice) {
  const where = { organisation, building: id };
  const payments = useDocuments('paymentOrder', where);
  const collections = useDocuments('collectionOrder', where);
  const cancelled = useDocuments('orderCancelled', where);
  return useMemo(() => {
    if (!payments || !collections || !cancelled) return undefined;
    return { payments, collections, cancelled: cancelled.map(({ body }) => body) };
  }, [payments, collections, cancelled]);
}

function useParties({ organisation, id }: BuildingChoice) {
  const where = { organisation, building: id };
  const suppliers = useDocuments('supplier', { organisation });
  const invoices = useDocuments('invoice', where);
  const owners = useDocuments('owner', where);
  const mandates = useDocuments('mandate', where);
  const calls = useDocuments('fundCall', where);
  const settings = useDocument('collectionSettings', collectionSettingsIdOf(id));
  const paid = useDocument('paymentSettings', paymentSettingsIdOf(id));
  return useMemo(() => {
    if (!suppliers || !invoices || !owners || !mandates || !calls) return undefined;
    if (settings === undefined || paid === undefined) return undefined;
    return {
      suppliers: suppliers.map(named),
      invoices: invoices.map(named),
      owners: owners.map(named).sort((a, b) => partyName(a.party).localeCompare(partyName(b.party))),
      mandates: mandates.map(named),
      calls: calls.map(({ body }) => body),
      settings,
      imputation: paymentSettingsOf(paid?.body).imputation,
    };
  }, [suppliers, invoices, owners, mandates, calls, settings, paid]);
}

function named<Body extends object>({ id, body }: { readonly id: string; readonly body: Body }) {
  return { ...body, id };
}
