import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { computeSettlement } from './compute-settlement.ts';
import { settlementSettingsOf } from './settlement-settings.ts';
import { statementOf } from './statement-of.ts';
import { tenantPart, tenantPercent } from './tenant-share.ts';
import { quarter } from './testing/quarter.ts';
import { costLine, entryOf, lotId, ownerId } from './testing/settlement-world.ts';

test('[SET-12] a firm sees the VAT in its part, a person none; the tenant’s part is by account', () => {
  const settlement = computeSettlement(quarter());
  const [contract, cleaning, insurance] = statementOf(settlement, ownerId(2)).lines;
  expect(contract).toMatchObject({ amount: 72_500, vat: 4_104, tenant: 72_500 });
  expect(cleaning).toMatchObject({ vat: 15_225 });
  expect(insurance).toMatchObject({ vat: 0, tenant: 0 });
  expect(statementOf(settlement, ownerId(0)).lines[0]?.vat).toBeNull();
});

test.each([
  ['61011', {}, 100],
  ['610111', {}, 100],
  ['61012', {}, 0],
  ['6121', {}, 100],
  ['61231', {}, 0],
  ['61300', {}, 50],
  ['6140', {}, 0],
  ['61011', { '610': 40 }, 100],
  ['61011', { '61011': 0 }, 0],
  ['61012', { '610': 40 }, 40],
])('[SET-12] the tenant of %s with %o bears %i %%', (account, chosen, percent) => {
  expect(tenantPercent(account, chosen)).toBe(percent);
});

test('[SET-12] half a cent of the tenant’s goes away from zero', () => {
  expect([tenantPart(101, 50), tenantPart(-101, 50), tenantPart(0, 50), tenantPart(99, 100)]).toEqual([
    51, -51, 0, 99,
  ]);
  expect(settlementSettingsOf(undefined)).toEqual({ tenantShares: {}, dueDays: 30 });
  expect(settlementSettingsOf({ tenantShares: { '61': 1 }, dueDays: 5 })).toEqual({
    tenantShares: { '61': 1 },
    dueDays: 5,
  });
});

test('[SET-12] a private cost tells its VAT to a firm alone; somebody unknown has an empty statement', () => {
  const own = (owner: number, lot: string | null) =>
    entryOf('2026-04-05', 'purchase', [
      costLine('643', 1_210, { by: 'owner', ownerId: ownerId(owner), lotId: lot }, 210),
      { account: '440', credit: 1_210 },
    ]);
  const entries = [own(2, lotId(1)), own(0, sampleId(9)), own(0, null)];
  const settlement = computeSettlement({ ...quarter(), entries });
  expect(statementOf(settlement, ownerId(2)).privateLines).toMatchObject([{ lotNumber: '2', vat: 210 }]);
  expect(statementOf(settlement, ownerId(0)).privateLines).toMatchObject([
    { lotNumber: null, vat: null },
    { lotNumber: null, vat: null },
  ]);
  expect(statementOf(settlement, sampleId(1))).toMatchObject({
    ownerName: '',
    costs: 0,
    balance: 0,
    lines: [],
  });
});
