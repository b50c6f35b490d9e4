import { cleanText, type LocalDate } from 'shared-domain/kernel';
import type { SaleFile } from 'shared-domain/receivables';

export const lists = ['proceedings', 'minutes', 'decidedExpenses', 'acquisitions', 'disputeDebts'] as const;
export type SaleList = (typeof lists)[number];
export type TypedTold = SaleFile['proceedings'][number];

export const emptyTold: TypedTold = { what: '', on: null, amount: null };

export type TypedSaleFile = {
  readonly notary: string;
  readonly buyer: string;
  readonly contractReceivedOn: LocalDate | null;
  readonly contractAnsweredOn: LocalDate | null;
  readonly deedReceivedOn: LocalDate | null;
  readonly deedAnsweredOn: LocalDate | null;
  readonly deedOn: LocalDate | null;
  readonly noticeOfDeedOn: LocalDate | null;
  readonly contestedOn: LocalDate | null;
} & { readonly [List in SaleList]: readonly TypedTold[] };

export function typeSaleFile(file: SaleFile): TypedSaleFile {
  const { notary, buyer, beforeContract, beforeDeed, deedOn, noticeOfDeedOn, contestedOn } = file;
  const { proceedings, minutes, decidedExpenses, acquisitions, disputeDebts } = file;
  return {
    ...{ notary, buyer, deedOn, noticeOfDeedOn, contestedOn },
    ...{ proceedings, minutes, decidedExpenses, acquisitions, disputeDebts },
    contractReceivedOn: beforeContract?.receivedOn ?? null,
    contractAnsweredOn: beforeContract?.answeredOn ?? null,
    deedReceivedOn: beforeDeed?.receivedOn ?? null,
    deedAnsweredOn: beforeDeed?.answeredOn ?? null,
  };
}

/** With a line in each list, where the file may have none yet. */
export function exampleSaleFile(file: SaleFile): TypedSaleFile {
  const told = Object.fromEntries(lists.map((list) => [list, [emptyTold]]));
  return { ...typeSaleFile(file), ...told };
}

/** What a line says without words is left out. */
export function readSaleFile(typed: TypedSaleFile): Partial<SaleFile> {
  const { deedOn, noticeOfDeedOn, contestedOn } = typed;
  const listOf = (name: SaleList) =>
    typed[name]
      .map((one) => ({ ...one, what: cleanText(one.what).trim() }))
      .filter(({ what }) => what !== '');
  return {
    ...{ deedOn, noticeOfDeedOn, contestedOn },
    notary: cleanText(typed.notary).trim(),
    buyer: cleanText(typed.buyer).trim(),
    beforeContract: askedOf(typed.contractReceivedOn, typed.contractAnsweredOn),
    beforeDeed: askedOf(typed.deedReceivedOn, typed.deedAnsweredOn),
    proceedings: listOf('proceedings'),
    minutes: listOf('minutes'),
    decidedExpenses: listOf('decidedExpenses'),
    acquisitions: listOf('acquisitions'),
    disputeDebts: listOf('disputeDebts'),
  };
}

function askedOf(receivedOn: LocalDate | null, answeredOn: LocalDate | null): SaleFile['beforeDeed'] {
  return receivedOn === null ? null : { receivedOn, answeredOn };
}
