import type { Cents, LocalDate } from 'shared-domain/kernel';
import type { CashLine, CashMove } from 'shared-domain/receivables';
import type { Translate } from '../../i18n/index.ts';
import { amountCell, type SheetColumn } from '../../platform/index.ts';
import type { Bank } from './use-bank.ts';

export type MoveRow = {
  readonly key: string;
  readonly on: LocalDate;
  readonly who: string;
  readonly why: string;
  readonly amount: Cents;
};

/** Each thing that is known ahead, of whom and what for. */
export function moveRows(moves: readonly CashMove[], names: Bank['names'], t: Translate): MoveRow[] {
  return moves.map(({ on, party, label, amount }, at) => ({
    ...{ key: String(at), on, amount },
    who: (party && names.get(party.id)) ?? '',
    why: label || t(party ? 'cash.instalment' : 'cash.booked'),
  }));
}

export type HeldRow = Omit<MoveRow, 'key' | 'amount'> & {
  /** Null: nothing moved, it is what there is. */
  readonly amount: Cents | null;
  /** What is left after it. */
  readonly held: Cents;
};

/** The same from what is held today on, and what each of them leaves: where the line goes, and why. */
export function heldRows(
  { held, lateOut }: Pick<CashLine, 'held' | 'lateOut'>,
  moves: readonly MoveRow[],
  on: LocalDate,
  t: Translate,
): HeldRow[] {
  let left = held - lateOut;
  return [
    { on, who: '', why: t('cash.held'), amount: null, held },
    ...(lateOut === 0 ? [] : [{ on, who: '', why: t('cash.late'), amount: -lateOut, held: left }]),
    ...moves.map(({ on: day, who, why, amount }) => {
      left += amount;
      return { on: day, who, why, amount, held: left };
    }),
  ];
}

export function heldSheet(t: Translate): SheetColumn<HeldRow>[] {
  return [
    { header: t('word.date'), sheet: ({ on }) => ({ day: on }) },
    { header: t('cash.who'), sheet: ({ who }) => who },
    { header: t('cash.why'), sheet: ({ why }) => why },
    { header: t('word.amount'), sheet: ({ amount }) => amountCell(amount) },
    { header: t('sheet.balance'), sheet: ({ held }) => ({ cents: held }) },
  ];
}
