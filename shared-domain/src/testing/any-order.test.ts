import { expect, test } from 'vitest';
import type { BankMatch } from '../bank/matching/bank-match.definition.ts';
import type { Id } from '../kernel/id.ts';
import type { Building } from '../ownership/building/building.ts';
import type { LotSale } from '../receivables/sale/lot-sale.definition.ts';
import { computeSettlement } from '../receivables/settlement/compute-settlement.ts';
import { settlementHash } from '../receivables/settlement/settlement-hash.ts';
import { settlementInputOf } from '../receivables/settlement/settlement-reads.ts';
import { decideTwice } from './any-order.ts';
import { Bank } from './worked-year/bank.ts';
import { accountant, building, syndic } from './worked-year/building.ts';
import { firstQuarter } from './worked-year/first-quarter.ts';
import { approveBudget, takeOver } from './worked-year/plans.ts';
import { secondQuarter } from './worked-year/second-quarter.ts';
import { tellYear } from './worked-year/tell-year.ts';
import { Year } from './worked-year/year.ts';

const seeds = [1, 2, 3];

/** Two devices, and the server, hold the same documents in orders of their own. */
function expectTheSame(decisions: ReturnType<typeof decideTwice>, types: number) {
  expect(new Set(decisions.map(({ type }) => type)).size).toBe(types);
  for (const { type, decision, inOtherOrder } of decisions) expect(inOtherOrder, type).toEqual(decision);
}

test.each(seeds)('every decision of a worked year is the same in any order of the documents (%i)', (seed) => {
  expectTheSame(
    decideTwice(seed, () => tellYear()),
    13,
  );
});

test.each(seeds)('so is what is corrected, cancelled, reversed and undone (%i)', (seed) => {
  const year = new Year();
  const bank = new Bank();
  takeOver(year);
  approveBudget(year);
  firstQuarter(year, bank);
  secondQuarter(year, bank);
  expectTheSame(
    decideTwice(seed, () => takeItAllBack(year)),
    4,
  );
});

function takeItAllBack({ books, entries }: Year): void {
  const on = '2026-07-13';
  const settle = (corrects: Id | null) => {
    const period = { from: '2026-01-01', until: '2026-06-30' };
    const documents = {
      association: books.one<Building>('building', building).body,
      entries: entries(),
      invoices: books.all('invoice'),
      keys: books.all('allocationKey'),
      lots: books.all('lot'),
      ownerships: books.all('ownership'),
      owners: books.all('owner'),
      settings: undefined,
      published: books.all('settlement'),
    } as Parameters<typeof settlementInputOf>[0];
    const settlement = computeSettlement(settlementInputOf(documents, { period, meters: [], corrects }));
    const contentHash = settlementHash(settlement);
    const said = { label: 'Décompte', bookedOn: on, dueOn: '2026-08-31', meters: [], corrects };
    const body = { building, ...period, ...said, contentHash };
    return `${books.give({ type: 'publishSettlement', on, by: syndic, body })}.settlement`;
  };
  const first = settle(null);
  const [call] = books.all<object>('fundCall');
  const reason = 'Erreur';
  books.give({ type: 'cancelCall', on, by: syndic, body: { building, fundCallId: call?.id, on, reason } });
  settle(settle(first));
  for (const { id, body } of books.all<BankMatch>('bankMatch')) {
    const { statementId, index, bookedOn } = body;
    const undo = { building, statementId, index, matchId: id, on: bookedOn, reason };
    books.give({ type: 'undoMatch', on, by: accountant, body: undo });
  }
  const sale = books.all<LotSale>('lotSale')[0]?.body;
  const reverse = { building, entryId: sale?.entryId, on, reason };
  books.give({ type: 'reverseEntry', on, by: accountant, body: reverse });
}
