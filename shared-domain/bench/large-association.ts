import type { Entry } from '../src/accounting/entry/entries-of.ts';
import { addDays } from '../src/kernel/local-date.ts';
import type { SettlementInput } from '../src/receivables/settlement/settlement-input.ts';
import {
  byKey,
  call,
  costLine,
  entryOf,
  historyOf,
  inputOf,
  keyOf,
  lotId,
  lotOf,
  ownerOf,
  whole,
} from '../src/receivables/settlement/testing/settlement-world.ts';

// Forty accounts of classes 61 to 65, so that nearly every account meets every key.
const accounts = Array.from({ length: 40 }, (_, at) => String(61_000 + at * 110));

/** A year of a large association: invoices of two lines, calls every quarter, a sale in every tenth lot. */
export function largeAssociation(size: { lots: number; invoices: number; keys: number }): SettlementInput {
  const places = Array.from({ length: size.lots }, (_, at) => at);
  const chance = seeded(42);
  const keys = Array.from({ length: size.keys }, (_, key) => {
    const taking = places.filter((at) => key === 0 || at % size.keys !== key);
    const parts = Object.fromEntries(taking.map((at) => [lotId(at), 5 + Math.floor(chance() * 40)]));
    const denominator = Object.values(parts).reduce((sum, part) => sum + part, 0);
    return keyOf(key, denominator, [{ from: '2020-01-01', parts }]);
  });
  const firm = { is: 'firm' as const, name: 'Firm', enterpriseNumber: null };
  return inputOf({
    keys,
    lots: places.map(lotOf),
    owners: [...places, ...places.map((at) => at + size.lots)].map((at) =>
      ownerOf(at, at % 25 === 0 ? firm : undefined),
    ),
    ownerships: places.map((at) =>
      historyOf(at, [
        ['2019-01-01', at % 7 === 0 ? halves(at, (at + 1) % size.lots) : [whole(at)]],
        ...(at % 10 === 3 ? [[addDays('2026-01-01', at % 365), [whole(at + size.lots)]] as const] : []),
      ]),
    ),
    entries: [
      ...Array.from({ length: size.invoices }, (_, at): Entry => {
        const first = 1_000 + Math.floor(chance() * 400_000);
        const second = 1_000 + Math.floor(chance() * 90_000);
        const [one, other] = [
          accounts[at % accounts.length] ?? '',
          accounts[(at + 5) % accounts.length] ?? '',
        ];
        return entryOf(addDays('2026-01-01', at % 365), 'purchase', [
          costLine(one, first, byKey(at % size.keys), Math.floor(first / 6)),
          costLine(other, second, byKey((at + 1) % size.keys), Math.floor(second / 6)),
          { account: '440', credit: first + second },
        ]);
      }),
      ...['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'].map((date) =>
        call(
          date,
          places.map((at) => [at, 25_000 + at]),
        ),
      ),
    ],
  });
}

function halves(a: number, b: number) {
  return [a, b].map((at) => ({ ...whole(at), denominator: 2 }));
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
