import { owners } from 'shared-domain/ownership';
import { allocations } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { shown } from '../../data/testing/sample-case.ts';
import { sharesOf } from './shares.ts';

const [portion] = allocations.sample.body.portions;

test('an owner of two lots has one share, each lot named once', () => {
  const garage = { ...portion!, lotId: 'l9', lotNumber: 'G3', amount: 500 };
  const again = { ...garage, lineId: 'other' };
  const [share] = sharesOf([portion!, garage, again], [shown('owner', portion!.ownerId, owners.sample.body)]);
  expect(share).toMatchObject({
    name: 'Anne Lambert',
    lots: [portion!.lotNumber, 'G3'],
    amount: portion!.amount + 1_000,
  });
});

test('an owner this device does not know keeps a share without a name', () => {
  expect(sharesOf([portion!], [])[0]).toMatchObject({ name: '', amount: portion!.amount });
});
