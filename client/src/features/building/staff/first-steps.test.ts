import { allocationKeys, lots, ownerships } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import type { Shown } from '../../../data/index.ts';
import { keyColumns } from '../building-view.ts';
import { firstStep } from './first-steps.ts';

const shown = { building: '', subject: '', state: 'recorded' as const, key: 'k', version: 1 };
const lot = { ...shown, ...lots.sample } as unknown as Shown<'lot'>;
const key = { ...shown, ...allocationKeys.sample } as unknown as Shown<'allocationKey'>;
const ownership = { ...shown, ...ownerships.sample } as unknown as Shown<'ownership'>;
const columns = keyColumns([key], '2026-11-20');

test('lots come first, then a key that adds up, then who holds each lot', () => {
  expect(firstStep({ lots: [], columns: [], ownerships: [] })).toEqual({ is: 'lots' });
  expect(firstStep({ lots: [lot], columns: [], ownerships: [] })).toEqual({ is: 'key' });
  expect(firstStep({ lots: [lot], columns, ownerships: [] })).toEqual({ is: 'holders', lot, count: 1 });
  const held = { ...ownership, body: { ...ownership.body, lotId: lot.id } };
  expect(firstStep({ lots: [lot], columns, ownerships: [held] })).toBeNull();
});
