import { expect, test } from 'vitest';
import { readDevices } from './devices.ts';

const session = (id: string, lastUsedAt: string, isThis = false, state = 'open') => ({
  id,
  deviceName: id,
  startedAt: '2026-01-01T00:00:00.000Z',
  lastUsedAt,
  isThis,
  state,
  unsent: null,
  wipedAt: null,
});

test('this device stands first, then what was used last, and at the end what was taken off the account', () => {
  const sessions = [
    session('lost', '2026-11-03T00:00:00.000Z', false, 'revoked'),
    session('old', '2026-01-02T00:00:00.000Z'),
    session('new', '2026-11-02T00:00:00.000Z'),
    session('here', '2026-05-02T00:00:00.000Z', true),
  ];
  expect(readDevices({ sessions })?.map(({ id }) => id)).toEqual(['here', 'new', 'old', 'lost']);
});

test('an answer in another shape is no list', () => {
  expect(readDevices({ devices: [] })).toBeNull();
});
