import { bookEvent } from '../../accounting/posting/book-event.ts';
import type { OwnerPart } from '../../accounting/posting/money-event.ts';
import type { Localized } from '../../kernel/language.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import type { Context, Effect, Placed, State } from '../../sync/define.ts';
import type { CallPart } from '../call/call-part.ts';
import { partsWithCommunication } from '../call/name-parts.ts';
import type { OwnerCall } from '../call/owner-call.definition.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from '../call/payment-settings.ts';
import type { LotSale } from './lot-sale.definition.ts';
import type { Mover } from './moved-shares.ts';
import type { PostLotSale, SaleFigures } from './posted-sale.ts';

type Sold = { readonly association: Building; readonly lot: Lot; readonly figures: SaleFigures };

/** [SAL-6] The sale as it was booked, one entry, and for each buyer a call like any other. */
export function saleEffects(
  command: Placed<PostLotSale>,
  sold: Sold,
  state: State,
  context: Context,
): Effect[] {
  const { association, lot, figures } = sold;
  const { building, lotId, on, bookedOn } = command.body;
  const nameOf = (ownerId: string) => {
    const owner = state.byId<Owner>('owner', ownerId);
    return owner ? partyName(owner.body.party) : '';
  };
  const named = ({ ownerId, share, amount }: Mover) => ({ ownerId, name: nameOf(ownerId), share, amount });
  const hasMoved = figures.moved.sellers.some(({ amount }) => amount > 0);
  const sale: LotSale = {
    ...{ building, lotId, on, bookedOn },
    lotNumber: lot.number,
    workingFund: figures.workingFund,
    reserveFund: figures.reserveFund,
    ...figures.key,
    workingShare: figures.workingShare,
    reserveShare: figures.reserveShare,
    sellers: figures.moved.sellers.map(named),
    buyers: figures.moved.buyers.map(named),
    entryId: hasMoved ? `${command.id}.entry` : null,
    byName: context.accountName,
  };
  const fact: Effect = { do: 'fact', type: 'lotSale', id: `${command.id}.lotSale`, body: sale };
  if (!hasMoved) return [fact];
  const parts = buyerParts(command, sold, state);
  const label = labelOf(association, lot);
  return [fact, ...callEffects(command, sold, parts, label), ...booked(command, sold, parts, label, context)];
}

const words: Localized = {
  fr: 'Fonds de roulement, vente du lot',
  nl: 'Werkkapitaal, verkoop van kavel',
  de: 'Betriebsfonds, Verkauf von Los',
  en: 'Working fund, sale of lot',
};

function labelOf({ language }: Building, { number }: Lot): string {
  return `${words[language]} ${number}`;
}

function buyerParts(command: Placed<PostLotSale>, { lot, figures }: Sold, state: State): CallPart[] {
  const { building, lotId } = command.body;
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const { communication } = paymentSettingsOf(chosen);
  const shared = figures.moved.buyers
    .filter(({ amount }) => amount > 0)
    .map(({ ownerId, share, amount, roundingCents }) => ({
      ownerId,
      amount,
      lots: [
        { lotId, lotNumber: lot.number, quotePart: figures.key.quotePart, share, amount, roundingCents },
      ],
    }));
  return partsWithCommunication(command.id, { building, communication }, shared, state);
}

function callEffects(
  { id, body }: Placed<PostLotSale>,
  { association, figures }: Sold,
  parts: readonly CallPart[],
  label: string,
): Effect[] {
  const iban = association.bankAccounts.find(({ purpose }) => purpose === 'current')?.iban;
  if (iban === undefined) return [];
  return parts.map(({ ownerId, claimId, amount, communication, lots }): Effect => {
    const call: OwnerCall = {
      ...{ building: body.building, ownerId, amount, communication, lots, iban, label },
      fundCallId: `${id}.lotSale`,
      fund: 'workingFund',
      issuedOn: body.bookedOn,
      dueOn: body.dueOn,
      total: figures.workingFund,
      denominator: figures.key.denominator,
      keyName: figures.key.keyName,
      payee: association.name,
    };
    return { do: 'fact', type: 'ownerCall', id: claimId, body: call };
  });
}

function booked(
  { id, body }: Placed<PostLotSale>,
  { association, figures }: Sold,
  parts: readonly CallPart[],
  label: string,
  context: Context,
): Effect[] {
  const { building, bookedOn, dueOn } = body;
  const sellers = figures.moved.sellers.map(
    ({ ownerId, amount }): OwnerPart => ({
      ...{ ownerId, amount, label },
      claim: { id: `${id}.refund-${ownerId}`, kind: 'refund', dueOn: null },
    }),
  );
  const buyers = parts.map(
    ({ ownerId, amount, claimId }): OwnerPart => ({
      ...{ ownerId, amount, label },
      claim: { id: claimId, kind: 'workingFund', dueOn },
    }),
  );
  return bookEvent(
    {
      ...{ building, association, date: bookedOn, description: label, command: id },
      voucher: { kind: 'sale', id: `${id}.lotSale`, pages: [] },
      event: { is: 'lotSale', label, sellers, buyers },
    },
    context,
  );
}
