import { fundBalance } from '../../accounting/booking/book-entry.ts';
import { accountOf } from '../../accounting/chart/account-roles.ts';
import { type Entry, entriesOf } from '../../accounting/entry/entries-of.ts';
import { closedYear, yearReads } from '../../accounting/year/open-year.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Holding, type Ownership, ownershipIdOf } from '../../ownership/ownership/ownership.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { reversedEntries } from '../arrears/overdue.ts';
import { communicationReads } from '../call/name-parts.ts';
import { paymentSettingsIdOf } from '../call/payment-settings.ts';
import { fundShare } from './fund-share.ts';
import { lotInGeneralKey } from './lot-in-key.ts';
import type { LotSale } from './lot-sale.definition.ts';
import { movedShares } from './moved-shares.ts';
import type { PostLotSale, SaleFigures } from './posted-sale.ts';
import { saleEffects } from './sale-effects.ts';

export function saleReads({ building, lotId }: PostLotSale): Read[] {
  return [
    { by: 'id', id: building },
    { by: 'id', id: lotId },
    { by: 'id', id: ownershipIdOf(lotId) },
    { by: 'id', id: paymentSettingsIdOf(building) },
    { by: 'building', type: 'allocationKey', building },
    { by: 'building', type: 'journalEntry', building },
    { by: 'subject', type: 'lotSale', subject: lotId },
    ...communicationReads(building, 'perOwner'),
    ...communicationReads(building, 'perCall'),
    ...yearReads(building),
  ];
}

export type SaleWorld = {
  readonly association: Pick<Building, 'accountRoles'>;
  readonly ownership: Ownership | undefined;
  readonly keys: readonly AllocationKey[];
  readonly entries: readonly Entry[];
};

/** [SAL-6] From the holders before the transfer of that day to those after it, as the funds stood at its end. */
export function saleFigures(
  lotId: Id,
  on: LocalDate,
  { association, ownership, keys, entries }: SaleWorld,
): Result<SaleFigures, Refusal<'sale.notTransferred' | 'sale.noGeneralKey'>> {
  const holdings = holdingsAround(ownership, on);
  if (!holdings) return refuse({ code: 'sale.notTransferred', params: { date: on } });
  const key = lotInGeneralKey(lotId, keys, on);
  if (!key) return refuse({ code: 'sale.noGeneralKey', params: { date: on } });
  const until = entries.filter(({ date }) => date <= on);
  const workingFund = fundBalance(until, accountOf('workingFund', association.accountRoles));
  const reserveFund = fundBalance(until, accountOf('reserveFund', association.accountRoles));
  const share = (fund: Cents) => fundShare(fund, key.quotePart, key.denominator);
  const workingShare = Math.max(share(workingFund), 0);
  return accept({
    ...{ workingFund, reserveFund, key, workingShare },
    reserveShare: share(reserveFund),
    moved: movedShares(workingShare, ...holdings),
  });
}

/** [SAL-6] Seller and buyer settle once per transfer; a sale whose entry was taken back may be posted again. */
export function decideLotSale(command: Placed<PostLotSale>, state: State, context: Context): Decision {
  const { building, lotId, on, bookedOn, seen } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'ownership' };
  const association = state.byId<Building>('building', building)?.body;
  const lot = state.byId<Lot>('lot', lotId)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  if (lot?.building !== building) return refused({ code: 'lot.unknown', params: { lot: lotId } });
  const entries = entriesOf(state.byBuilding('journalEntry', building));
  const refusal =
    checkOnce(command.body, entries, state) ??
    checkDays(command.body, context) ??
    closedYear(building, bookedOn, state);
  if (refusal) return refused(refusal);
  const figures = saleFigures(lotId, on, {
    association,
    ownership: state.byId<Ownership>('ownership', ownershipIdOf(lotId))?.body,
    keys: state.byBuilding<AllocationKey>('allocationKey', building).map(({ body }) => body),
    entries,
  });
  if (!figures.ok) return refused(figures.refusal);
  const { workingFund, workingShare } = figures.value;
  if (workingFund !== seen.workingFund || workingShare !== seen.share) {
    return refused({ code: 'sale.amountsChanged', params: { amount: workingShare } });
  }
  return {
    is: 'applied',
    effects: saleEffects(command, { association, lot, figures: figures.value }, state, context),
  };
}

/** The sale of a day that stands: its entry was not taken back. */
export function standingSale<Sale extends { readonly body: LotSale }>(
  sales: readonly Sale[],
  on: LocalDate,
  entries: readonly Entry[],
): Sale | undefined {
  const reversed = reversedEntries(entries);
  return sales.find(({ body }) => body.on === on && !(body.entryId && reversed.has(body.entryId)));
}

function checkOnce({ lotId, on }: PostLotSale, entries: readonly Entry[], state: State): Refusal | null {
  const posted = standingSale(state.bySubject<LotSale>('lotSale', lotId), on, entries);
  return posted ? { code: 'sale.alreadyPosted', params: { date: posted.body.bookedOn } } : null;
}

function checkDays({ on, bookedOn, dueOn }: PostLotSale, { today }: Context): Refusal | null {
  if (bookedOn < on) return { code: 'sale.bookedBefore', params: { date: on } };
  if (bookedOn > addDays(today, 1)) return { code: 'sale.inFuture', params: { date: bookedOn } };
  return dueOn < bookedOn ? { code: 'call.dueBeforeIssue', params: { date: bookedOn } } : null;
}

function holdingsAround(ownership: Ownership | undefined, on: LocalDate): [Holding, Holding] | null {
  const at = ownership?.history.findIndex(({ from }) => from === on) ?? -1;
  const [before, after] = [ownership?.history[at - 1], ownership?.history[at]];
  return before && after ? [before, after] : null;
}

function refused(refusal: Refusal): Decision {
  return { is: 'refused', refusal };
}
