import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** A question of the notary's and when it was answered. */
const Asked = z.strictObject({ receivedOn: LocalDate, answeredOn: z.nullable(LocalDate) });

/** Something a notary must be told that the books do not hold. */
export const Told = z.strictObject({
  what: plainText(400).check(z.minLength(1)),
  on: z.nullable(LocalDate),
  amount: z.nullable(Cents),
});
export type Told = z.infer<typeof Told>;

const told = z.array(Told).check(z.maxLength(100));

/** The sale of one lot, from the notary's first letter to the deed. */
export const SaleFile = z.strictObject({
  building: Id,
  lotId: Id,
  openedOn: LocalDate,
  notary: plainText(400),
  buyer: plainText(400),
  /** 3.94 §1. */
  beforeContract: z.nullable(Asked),
  /** 3.94 §2. */
  beforeDeed: z.nullable(Asked),
  deedOn: z.nullable(LocalDate),
  /** 3.94 §3: the notary named the buyer. */
  noticeOfDeedOn: z.nullable(LocalDate),
  /** 3.95: the notary's letter that the seller contests came this day. */
  contestedOn: z.nullable(LocalDate),
  /** Pending in court, with what may come of it. */
  proceedings: told,
  /** Minutes of the assemblies of three years. */
  minutes: told,
  /** Expenses decided before the transfer whose payment falls after it. */
  decidedExpenses: told,
  /** Acquisition of common parts. */
  acquisitions: told,
  /** Certain debts from disputes. */
  disputeDebts: told,
});
export type SaleFile = z.infer<typeof SaleFile>;

export function emptySaleFile(place: Pick<SaleFile, 'building' | 'lotId' | 'openedOn'>): SaleFile {
  return {
    ...place,
    notary: '',
    buyer: '',
    beforeContract: null,
    beforeDeed: null,
    deedOn: null,
    noticeOfDeedOn: null,
    contestedOn: null,
    proceedings: [],
    minutes: [],
    decidedExpenses: [],
    acquisitions: [],
    disputeDebts: [],
  };
}
