import { expect, test } from 'vitest';
import { computeSettlement, type Settlement } from './compute-settlement.ts';
import { settlementHash } from './settlement-hash.ts';
import { small } from './testing/published.ts';
import { costLine, entryOf, lotId, ownerId } from './testing/settlement-world.ts';

const badge = entryOf('2026-04-01', 'purchase', [
  costLine('643', 3_000, { by: 'owner', ownerId: ownerId(0), lotId: lotId(0) }),
  { account: '440', credit: 3_000 },
]);
const seen = computeSettlement({ ...small(), entries: [...small().entries, badge] });
const [owner, group, own, called] = [
  seen.owners[0]!,
  seen.groups[0]!,
  seen.privateCosts[0]!,
  seen.provisionsCalled[0]!,
];

test('[SET-11] the same content has the same name, whatever is paid or numbered meanwhile', () => {
  const later: Settlement = { ...seen, upTo: { 'sales:2026': 9_999 }, late: ['x'], anomalies: [] };
  expect(settlementHash(later)).toBe(settlementHash(seen));
});

test.each<[string, Partial<Settlement>]>([
  ['the period', { period: { ...seen.period, until: '2026-12-30' } }],
  ['the settlement it corrects', { corrects: 'x' }],
  ['what an owner bears', { owners: [{ ...owner, costs: owner.costs + 1 }] }],
  ['what is deducted', { owners: [{ ...owner, provisions: owner.provisions + 1 }] }],
  ['whose it is', { owners: [{ ...owner, ownerId: ownerId(9) }] }],
  ['an account', { groups: [{ ...group, account: '6999' }] }],
  ['its total', { groups: [{ ...group, total: 1 }] }],
  ['its VAT', { groups: [{ ...group, vat: 1 }] }],
  ['the tenant’s part', { groups: [{ ...group, tenantPercent: 1 }] }],
  [
    'how it is shared',
    { groups: [{ ...group, shared: { ...group.shared, by: { ...group.shared.by, denominator: 7 } } }] },
  ],
  [
    'the days it is shared over',
    {
      groups: [
        { ...group, shared: { ...group.shared, within: { from: '2026-01-01', until: '2026-01-01' } } },
      ],
    },
  ],
  ['the parts', { groups: [{ ...group, parts: { ...group.parts, amounts: [1] } }] }],
  ['whose private cost', { privateCosts: [{ ...own, ownerId: ownerId(9) }] }],
  ['its account', { privateCosts: [{ ...own, account: '6999' }] }],
  ['its day', { privateCosts: [{ ...own, on: '2026-04-02' }] }],
  ['its words', { privateCosts: [{ ...own, label: 'x' }] }],
  ['its amount', { privateCosts: [{ ...own, amount: 1 }] }],
  ['who was called', { provisionsCalled: [{ ...called, ownerId: ownerId(9) }] }],
  ['on which account', { provisionsCalled: [{ ...called, account: '702' }] }],
  ['when', { provisionsCalled: [{ ...called, on: '2026-01-02' }] }],
  ['for how much', { provisionsCalled: [{ ...called, amount: 1 }] }],
])('[SET-11] another name when %s changes', (_, change) => {
  const part = (name: keyof Settlement) => {
    const [first, ...rest] = (Array.isArray(change[name]) ? change[name] : []) as unknown[];
    return first === undefined ? change[name] : [first, ...rest, ...(seen[name] as unknown[]).slice(1)];
  };
  const changed = Object.fromEntries(
    Object.keys(change).map((name) => [name, part(name as keyof Settlement)]),
  );
  expect(settlementHash({ ...seen, ...changed })).not.toBe(settlementHash(seen));
});
