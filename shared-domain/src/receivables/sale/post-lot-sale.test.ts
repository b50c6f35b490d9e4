import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import type { MoneyEvent } from '../../accounting/posting/money-event.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { ownerships } from '../../ownership/ownership/ownership.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision, Effect } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { OwnerCall } from '../call/owner-call.definition.ts';
import { LotSale, lotSales } from './lot-sale.definition.ts';
import { movedShares } from './moved-shares.ts';
import { postLotSale } from './post-lot-sale.definition.ts';
import { decideLotSale } from './post-lot-sale.ts';
import type { PostLotSale } from './posted-sale.ts';
import { saleSplit } from './sale-split.ts';

const [building, lotId, anne, bert, carla, dirk] = [10, 20, 40, 41, 42, 43].map(sampleId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const whole = { numerator: 1, denominator: 1 };
const holding = (from: string, shares: Record<string, [number, number]>) => ({
  from,
  holders: Object.entries(shares).map(([ownerId, [numerator, denominator]]) => ({
    ownerId,
    numerator,
    denominator,
  })),
  primaryContact: Object.keys(shares)[0] ?? '',
});
const history = (...holdings: ReturnType<typeof holding>[]) =>
  documentOf(ownerships, { body: { building, lotId, history: holdings } });
const sold = history(holding('2019-06-12', { [anne]: [1, 1] }), holding('2026-05-15', { [bert]: [1, 1] }));

let booked = 300;
function book(
  event: MoneyEvent,
  date: string,
  reverses?: { id: string; journal: 'miscellaneous' },
): SyncedDocument {
  booked += 1;
  const [entry] = bookEvent(
    {
      ...{ building, association: buildings.sample.body, date, description: event.is, event },
      voucher: { kind: 'manual', id: sampleId(booked), pages: [] },
      command: sampleId(booked),
      ...(reverses ? { reverses } : {}),
    },
    contextOf(),
  );
  if (entry?.do !== 'fact') throw new Error('no entry');
  return documentOf(journalEntries, { id: entry.id, body: JournalEntry.parse(entry.body) });
}

const fund = (account: string, amount: number, date = '2026-01-01') => {
  const line = { party: null, claim: null, label: account };
  return book(
    {
      is: 'opening',
      balances: [
        { ...line, account, amount: -amount },
        { ...line, account: '551', amount },
      ],
    },
    date,
  );
};
const { body: keyBody } = allocationKeys.sample;
const key = documentOf(allocationKeys, {
  body: { ...keyBody, versions: [{ from: '2024-01-01', parts: { [lotId]: 35, [sampleId(21)]: 965 } }] },
});
const people = [anne, bert, carla, dirk].map((id) => documentOf(owners, { id }));
const around = [documentOf(buildings), documentOf(lots), key, ...people];
const funds = [fund('100', 1_600_000), fund('160', 2_657_290), fund('100', 99_999, '2026-05-16')];
const world = [...around, sold, ...funds];

function decide(documents: SyncedDocument[], changes: Partial<PostLotSale> = {}, unseen = ''): Decision {
  const { sample } = postLotSale;
  return decideLotSale(
    { ...sample, body: { ...sample.body, ...changes } },
    knowing(documents, unseen),
    contextOf(),
  );
}

function codeOf(decision: Decision): string {
  return decision.is === 'refused' ? decision.refusal.code : decision.is;
}

function factsOf(decision: Decision): Extract<Effect, { do: 'fact' }>[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
}

const bodyOf = (facts: ReturnType<typeof factsOf>, type: string) =>
  facts.filter((one) => one.type === type).map(({ body }) => body);

describe('a flat of 35/1000 is sold', () => {
  const facts = factsOf(decide(world));

  test('[SAL-6] the working fund goes back to the seller and is called from the buyer', () => {
    const [entry] = bodyOf(facts, 'journalEntry').map((body) => JournalEntry.parse(body));
    expect(
      entry?.lines.map(({ account, debit, credit, party }) => [account, debit, credit, party?.id ?? null]),
    ).toEqual([
      ['4101', 0, 56_000, anne],
      ['100', 56_000, 0, null],
      ['4101', 56_000, 0, bert],
      ['100', 0, 56_000, null],
    ]);
    expect(entry).toMatchObject({ date: '2026-05-15', journal: 'miscellaneous', event: 'lotSale' });
  });

  test('[SAL-6] the reserve stays where it is', () => {
    const [sale] = bodyOf(facts, 'lotSale').map((body) => LotSale.parse(body));
    expect(sale).toEqual({
      ...lotSales.sample.body,
      byName: 'Marc Dubois',
      sellers: sale?.sellers,
      buyers: sale?.buyers,
    });
    expect(sale?.reserveShare).toBe(93_005);
    expect(facts.some(({ body }) => JSON.stringify(body).includes('"160"'))).toBe(false);
  });

  test('[SAL-6] the buyer gets a call to pay like any other', () => {
    const [call] = bodyOf(facts, 'ownerCall').map((body) => OwnerCall.parse(body));
    expect(call).toMatchObject({
      ownerId: bert,
      amount: 56_000,
      fund: 'workingFund',
      dueOn: '2026-06-14',
      total: 1_600_000,
      lots: [{ quotePart: 35, share: whole, amount: 56_000 }],
    });
    const claim = facts.find(({ type }) => type === 'ownerCall')?.id;
    expect(JSON.stringify(bodyOf(facts, 'journalEntry'))).toContain(`"${claim}"`);
  });
});

test('[SAL-6] several sellers and buyers share to the cent', () => {
  const shares = history(
    holding('2019-06-12', { [anne]: [1, 3], [dirk]: [2, 3] }),
    holding('2026-05-15', { [bert]: [1, 3], [carla]: [2, 3] }),
  );
  const documents = [...around, shares, fund('100', 28_600)];
  const facts = factsOf(decide(documents, { seen: { workingFund: 28_600, share: 1_001 } }));
  const [sale] = bodyOf(facts, 'lotSale').map((body) => LotSale.parse(body));
  expect(sale?.sellers.map(({ amount }) => amount)).toEqual([334, 667]);
  expect(sale?.buyers.map(({ amount }) => amount)).toEqual([334, 667]);
  expect(bodyOf(facts, 'ownerCall')).toHaveLength(2);
});

test('[SAL-6] who keeps a share pays and gets nothing for it', () => {
  const half = history(
    holding('2019-06-12', { [anne]: [1, 2], [bert]: [1, 2] }),
    holding('2026-05-15', { [anne]: [1, 2], [carla]: [1, 2] }),
  );
  const [sale] = bodyOf(factsOf(decide([...around, half, ...funds])), 'lotSale').map((body) =>
    LotSale.parse(body),
  );
  expect(sale?.sellers).toMatchObject([
    { ownerId: bert, share: { numerator: 1, denominator: 2 }, amount: 28_000 },
  ]);
  expect(sale?.buyers).toMatchObject([{ ownerId: carla, amount: 28_000 }]);
});

test('[SAL-6] what leaves one side comes to the other, whatever the shares', () => {
  const side = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }).chain((parts) =>
    fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: parts.length, maxLength: parts.length }).map((ids) => {
      const denominator = sum(parts);
      return ids.map((id, index) => ({ ownerId: sampleId(id), numerator: parts[index] ?? 0, denominator }));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), side, side, (amount, before, after) => {
      const around = (holders: typeof before) => ({
        from: '2026-01-01',
        holders,
        primaryContact: sampleId(1),
      });
      const { sellers, buyers } = movedShares(amount, around(before), around(after));
      const refunded = sum(sellers.map((one) => one.amount));
      expect(refunded).toBe(sum(buyers.map((one) => one.amount)));
      expect(refunded).toBeLessThanOrEqual(amount);
      expect(sellers.some(({ ownerId }) => buyers.some((one) => one.ownerId === ownerId))).toBe(false);
      const isWholeSale = before.every(({ ownerId }) => after.every((one) => one.ownerId !== ownerId));
      if (isWholeSale) expect(refunded).toBe(amount);
    }),
  );
});

test('[SAL-6] a fund that is empty or overdrawn moves nothing, and the sale is noted', () => {
  for (const documents of [
    [...around, sold],
    [...around, sold, fund('100', -500)],
  ]) {
    const workingFund = documents.length === around.length + 1 ? 0 : -500;
    const facts = factsOf(decide(documents, { seen: { workingFund, share: 0 } }));
    expect(facts.map(({ type }) => type)).toEqual(['lotSale']);
    expect(facts[0]?.body).toMatchObject({ entryId: null, workingShare: 0 });
  }
});

test('[SAL-6] an association without account number calls without a payment slip', () => {
  const nameless = documentOf(buildings, { body: { ...buildings.sample.body, bankAccounts: [] } });
  const types = factsOf(decide([nameless, ...world.slice(1)])).map(({ type }) => type);
  expect(types).toEqual(['lotSale', 'journalEntry', 'ownerMovement', 'ownerMovement']);
});

test('[SAL-6] once per transfer; again when its entry was taken back', () => {
  const stored = factsOf(decide(world)).flatMap(({ type, id, body }) => {
    if (type === 'journalEntry') return [documentOf(journalEntries, { id, body: JournalEntry.parse(body) })];
    return type === 'lotSale' ? [documentOf(lotSales, { id, body: LotSale.parse(body) })] : [];
  });
  expect(decide([...world, ...stored])).toEqual({
    is: 'refused',
    refusal: { code: 'sale.alreadyPosted', params: { date: '2026-05-15' } },
  });
  const entry = stored.find(({ type }) => type === 'journalEntry');
  const { lines } = JournalEntry.parse(entry?.body);
  const reversal = book({ is: 'reversal', lines }, '2026-05-20', {
    id: entry?.id ?? '',
    journal: 'miscellaneous',
  });
  expect(codeOf(decide([...world, ...stored, reversal]))).toBe('applied');
});

test.each<[string, SyncedDocument[], Partial<PostLotSale>, string]>([
  ['a day without transfer', world, { on: '2026-05-14' }, 'sale.notTransferred'],
  [
    'a first owner',
    [...around, history(holding('2026-05-15', { [bert]: [1, 1] }))],
    {},
    'sale.notTransferred',
  ],
  ['a lot without history', around, {}, 'sale.notTransferred'],
  ['other amounts', world, { seen: { workingFund: 1_600_000, share: 55_999 } }, 'sale.amountsChanged'],
  ['another fund', world, { seen: { workingFund: 1_600_001, share: 56_000 } }, 'sale.amountsChanged'],
  ['booked before the transfer', world, { bookedOn: '2026-05-14' }, 'sale.bookedBefore'],
  ['booked tomorrow’s morrow', world, { bookedOn: '2026-11-22', dueOn: '2026-12-01' }, 'sale.inFuture'],
  ['due before it is called', world, { dueOn: '2026-05-14' }, 'call.dueBeforeIssue'],
  ['a strange lot', world.filter(({ type }) => type !== 'lot'), {}, 'lot.unknown'],
  ['no general key', world.filter(({ type }) => type !== 'allocationKey'), {}, 'sale.noGeneralKey'],
  ['no building', world.slice(1), {}, 'undecidable'],
  [
    'a closed year',
    [...world, documentOf(yearClosings, { body: { ...yearClosings.sample.body, until: '2026-12-31' } })],
    {},
    'year.closed',
  ],
])('[SAL-6] %s', (_, documents, changes, code) => {
  expect(codeOf(decide(documents, changes))).toBe(code);
});

test('[SAL-6] who does not see the ownership cannot say', () => {
  expect(codeOf(decide(world, {}, buildingStaffScope(building)))).toBe('undecidable');
});

test('[SAL-5] what was charged for information stays with whom it was charged: a sale writes no charge', () => {
  expect(factsOf(decide(world)).filter(({ type }) => type === 'charge')).toEqual([]);
  // An invoice of June, approved before the deed of 15 May was known: the settlement shares its year by days.
  const { seller, buyer } = saleSplit(120_000, { from: '2026-01-01', until: '2026-12-31' }, '2026-05-15');
  expect([seller, buyer]).toEqual([44_055, 75_945]);
});
