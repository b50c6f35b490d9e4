import { allocationKeys, buildings, ownerships } from 'shared-domain/ownership';
import { budgets } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { type Beginning, firstSteps } from './first-steps.ts';

const today = '2026-11-20';
const empty: Beginning = { building: null, lots: [], ownerships: [], keys: [], budgets: [], plans: 0 };
const lots = [{ id: 'a' }, { id: 'b' }];
const address = { street: 'Rue Haute 5', postalCode: '1000', city: 'Bruxelles' };
const bare = { ...buildings.sample.body, address, enterpriseNumber: null, bankAccounts: [] };
const named = { ...bare, enterpriseNumber: '0123456749' as never };
const held = (lotId: string) => ({
  id: `${lotId}.ownership`,
  body: { ...ownerships.sample.body, lotId },
});
const key = (parts: Record<string, number>) => ({
  id: 'k',
  body: {
    ...allocationKeys.sample.body,
    name: 'Générale',
    denominator: 1_000,
    versions: [{ from: '2026-01-01', parts }],
  },
});
const whole: Beginning = {
  building: {
    id: 'h',
    body: { ...named, bankAccounts: [{ iban: 'BE68539007547034' as never, purpose: 'current' }] },
  },
  lots,
  ownerships: [held('a'), held('b')],
  keys: [key({ a: 400, b: 600 })],
  budgets: [],
  plans: 0,
};
const said = (world: Beginning) =>
  Object.fromEntries(firstSteps(world, today).map(({ name, missing }) => [name, missing?.text ?? 'done']));
const way = (world: Beginning, name: string) => {
  const { to, search } = firstSteps(world, today).find((one) => one.name === name) ?? {};
  return { to, search };
};

test('with nothing, all six are to do, and the first leads to a new building', () => {
  expect(said(empty)).toEqual({
    building: 'first.noBuilding',
    lots: 'first.noLots',
    owners: 'first.lotsFirst',
    keys: 'first.lotsFirst',
    account: 'first.noAccount',
    call: 'first.noBudget',
  });
  for (const name of ['building', 'lots', 'owners', 'keys', 'account'])
    expect(way(empty, name)).toEqual({ to: '/building', search: { open: 'new' } });
});

test('a building is whole with its address and its number; its account is another step', () => {
  const nowhere = { ...bare, address: { ...address, city: '' } };
  expect(said({ ...empty, building: { id: 'h', body: nowhere } }).building).toBe('first.noAddressNorNumber');
  expect(said({ ...empty, building: { id: 'h', body: bare } }).building).toBe('first.noNumber');
  const unplaced = { ...nowhere, enterpriseNumber: named.enterpriseNumber };
  expect(said({ ...empty, building: { id: 'h', body: unplaced } }).building).toBe('first.noAddress');
  const done = { ...empty, building: { id: 'h', body: named } };
  expect(said(done)).toMatchObject({ building: 'done', account: 'first.noAccount' });
  expect(way(done, 'lots')).toEqual({ to: '/building/import', search: { q: 'h', tab: 'type' } });
  expect(way(done, 'account')).toEqual({
    to: '/building',
    search: { q: 'h', tab: 'settings', open: 'edit' },
  });
});

test('a savings account alone receives no provisions', () => {
  const bankAccounts = [{ iban: 'BE68539007547034' as never, purpose: 'savings' as const }];
  expect(said({ ...whole, building: { id: 'h', body: { ...named, bankAccounts } } }).account).toBe(
    'first.noAccount',
  );
});

test('lots without an owner are counted; the table is offered while none has one, else the first of them', () => {
  const none = { ...whole, ownerships: [] };
  expect(firstSteps(none, today)[2]?.missing).toEqual({ text: 'first.noOwners', values: { count: 2 } });
  expect(way(none, 'owners').to).toBe('/building/import');
  expect(way({ ...whole, ownerships: [held('a')] }, 'owners').to).toBe('/building/transfer/b');
});

test('a key is told by what its quote-parts lack, or have too much', () => {
  expect(said({ ...whole, keys: [] }).keys).toBe('first.noKey');
  const step = (parts: Record<string, number>) => firstSteps({ ...whole, keys: [key(parts)] }, today)[3];
  expect(step({ a: 400, b: 590 })?.missing).toEqual({
    text: 'first.keySum',
    values: { name: 'Générale', missing: 10 },
  });
  expect(step({ a: 400, b: 610 })?.missing?.values?.missing).toBe(-10);
  expect(step({ a: 400, b: 600 })?.missing).toBeNull();
});

test('the last step goes from the budget over its approval and its plan to the call', () => {
  const budget = (stage: object) => ({ id: 'y', body: { ...budgets.sample.body, stage } as never });
  const draft = { ...whole, budgets: [budget({ is: 'draft' })] };
  const approved = { ...whole, budgets: [budget({ is: 'approved' })] };
  const steps = [whole, draft, approved, { ...approved, plans: 1 }].map((world) => [
    said(world).call,
    way(world, 'call').to,
  ]);
  expect(steps).toEqual([
    ['first.noBudget', '/budgets'],
    ['first.notApproved', '/budgets/y'],
    ['first.noPlan', '/budgets/y'],
    ['first.toIssue', '/calls'],
  ]);
  expect(said(whole)).toMatchObject({
    building: 'done',
    lots: 'done',
    owners: 'done',
    keys: 'done',
    account: 'done',
  });
});
