import { ownerMovements } from 'shared-domain/accounting';
import { ownerCalls, ownerPaymentPlans } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { OwnAccount, Shown } from '../../data/index.ts';
import { ownAccounts } from '../../data/reads/own-account.ts';
import type { Translate } from '../../i18n/index.ts';
import { type MovementRow, movementRows, movementWords, openOnes, ownCall } from './account-rows.ts';

const { organisation, id: callId, body: callBody } = ownerCalls.sample;
const { body } = ownerMovements.sample;
const { sample: planSample } = ownerPaymentPlans;
const claim = { id: callId, kind: 'provision', dueOn: '2026-10-31' } as const;
const place = { scope: '', building: body.building, subject: '', sort: '', rev: '1', organisation };
const call: Shown<'ownerCall'> = {
  ...place,
  key: callId,
  id: callId,
  type: 'ownerCall',
  body: callBody,
  state: 'recorded',
};

function movement(id: string, changes: Partial<typeof body>, amount: number): Shown<'ownerMovement'> {
  const lines = [{ account: '4101', amount, label: 'T4', claim }];
  return {
    ...place,
    key: id,
    id,
    type: 'ownerMovement',
    body: { ...body, entryId: id, lines, ...changes },
    state: 'recorded',
  };
}

const profile = {
  memberships: [
    {
      organisation,
      organisationName: '',
      grants: [{ role: 'owner' as const, building: body.building, owner: body.ownerId }],
      holdings: [],
      buildings: [],
    },
  ],
};
const called = movement('a', {}, 54_000);
const paid = movement('b', { on: '2026-10-15', event: 'ownerPayment' }, -14_000);

function accountOf(movements: readonly Shown<'ownerMovement'>[], today: string): OwnAccount {
  const [account] = ownAccounts({ movements, plans: [], ends: [], profile, today });
  if (!account) throw new Error('one grant, one account');
  return account;
}

test('what is owed, by when, and what of it is late', () => {
  expect(accountOf([called], '2026-10-31')).toMatchObject({ balance: 54_000, dueOn: '2026-10-31', late: 0 });
  const late = accountOf([called, paid], '2026-11-01');
  expect(late).toMatchObject({ balance: 40_000, late: 40_000 });
  expect(openOnes([late]).map(({ state, open }) => [state, open])).toEqual([['late', 40_000]]);
});

test('another owner’s movements are not this person’s', () => {
  const other = movement('c', { ownerId: '00000000-0000-7000-8000-000000000999' }, 99);
  expect(accountOf([other], '2026-10-31')).toMatchObject({ balance: 0, claims: [], dueOn: null });
});

test('a call is to pay, partly paid, paid, or taken back', () => {
  const state = (movements: readonly Shown<'ownerMovement'>[]) =>
    ownCall(call, accountOf(movements, '2026-10-20')).state;
  const back = movement('d', { event: 'reversal', reverses: 'a', on: '2026-10-16' }, -54_000);
  const rest = movement('e', { event: 'ownerPayment', on: '2026-10-17' }, -40_000);
  expect(state([])).toBe('toPay');
  expect(state([called])).toBe('toPay');
  expect(state([called, paid])).toBe('partly');
  expect(state([called, paid, rest])).toBe('paid');
  expect(state([called, back])).toBe('cancelled');
});

test('what a plan spreads is due by instalments, and no longer late', () => {
  const plans = [
    { ...place, ...planSample, key: 'p', type: 'ownerPaymentPlan' as const, state: 'recorded' as const },
  ];
  const known = { movements: [called], plans, ends: [], profile };
  const [kept] = ownAccounts({ ...known, today: '2026-12-01' });
  expect(kept).toMatchObject({ dueOn: '2026-12-15', late: 0, instalments: [{ amount: 27_000 }] });
  expect(ownCall(call, kept)).toEqual({ state: 'planned', open: 54_000, toPay: 27_000 });
  const [broken] = ownAccounts({ ...known, today: '2026-12-16' });
  expect(broken).toMatchObject({ dueOn: '2026-10-31', late: 54_000, instalments: [] });
});

test('movements stand newest first, and know the call they speak of', () => {
  const rows = movementRows([accountOf([called, paid], '2026-10-20')]);
  expect(rows.map(({ on, amount, claimId }) => [on, amount, claimId])).toEqual([
    ['2026-10-15', -14_000, callId],
    ['2026-10-01', 54_000, callId],
  ]);
  expect(rows.map(({ is }) => is)).toEqual(['payment', 'other']);
});

test('what the bank wrote with a payment is read as on a transfer form', () => {
  const body = {
    ...paid.body,
    lines: paid.body.lines.map((line) => ({ ...line, label: 'S · 282590538419' })),
  };
  const [row] = movementRows([accountOf([{ ...paid, body }], '2026-10-20')]);
  expect(row?.label).toBe('S · +++282/5905/38419+++');
});

test('a movement is called alike in a list, in a file and on paper, and a payment by who paid', () => {
  const t = ((id: string) => id) as Translate;
  const words = (is: MovementRow['is']) => movementWords({ is, label: 'Sophie Martin' }, t);
  expect(words('payment')).toEqual(['account.payment', 'Sophie Martin']);
  expect(words('reversal')).toEqual(['account.reversed']);
  expect(words('other')).toEqual(['Sophie Martin']);
});
