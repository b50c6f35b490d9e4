import { useMemo } from 'react';
import { type LetterWorld, paymentSettingsIdOf, paymentSettingsOf } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';

/** What the letters of one sale are made of, and the sales of its lot that were posted. */
export type SaleWorldOfLot = {
  readonly world: LetterWorld;
  readonly sales: readonly Shown<'lotSale'>[];
  readonly lot: Shown<'lot'>;
};

/** `undefined` until all of it was read once. */
export function useSaleWorld(file: Shown<'saleFile'>): SaleWorldOfLot | undefined {
  const where = { organisation: file.organisation, building: file.building };
  const building = useDocument('building', file.building);
  const lots = useDocuments('lot', where);
  const ownerships = useDocuments('ownership', where);
  const owners = useDocuments('owner', where);
  const keys = useDocuments('allocationKey', where);
  const payments = useDocument('paymentSettings', paymentSettingsIdOf(file.building));
  const calls = useDocuments('fundCall', where);
  const cancelled = useDocuments('fundCallCancelled', where);
  const plans = useDocuments('callPlan', where);
  const settlements = useDocuments('settlement', where);
  const closings = useDocuments('yearClosing', where);
  const sales = useDocuments('lotSale', where);
  const books = useEntries(file.organisation, file.building);
  return useMemo(() => {
    if (!building || !lots || !ownerships || !owners || !keys || !books || !sales) return undefined;
    if (payments === undefined || !calls || !cancelled || !plans || !settlements || !closings)
      return undefined;
    const { lotId } = file.body;
    const lot = lots.find(({ id }) => id === lotId);
    if (!lot) return undefined;
    const world: LetterWorld = {
      association: building.body,
      ...{ lot, owners, keys, calls, plans },
      ownership: ownerships.find(({ body }) => body.lotId === lotId)?.body,
      entries: books.entries,
      imputation: paymentSettingsOf(payments?.body).imputation,
      cancelled: cancelled.map(({ body }) => body),
      settlements: settlements.map(({ body }) => settlementInLetter(body)),
      closings: closings.map(({ body }) => body),
      file: file.body,
    };
    return { world, lot, sales: sales.filter(({ body }) => body.lotId === lotId) };
  }, [
    file,
    building,
    lots,
    ownerships,
    owners,
    keys,
    payments,
    calls,
    cancelled,
    plans,
    settlements,
    closings,
    sales,
    books,
  ]);
}

function settlementInLetter({ label, period, publishedAt }: Shown<'settlement'>['body']) {
  return { label, until: period.until, publishedAt };
}
