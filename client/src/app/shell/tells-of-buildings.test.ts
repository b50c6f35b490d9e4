import { expect, test } from 'vitest';
import { tellsOfBuildings } from './tells-of-buildings.ts';

test.each([
  ['/books', true],
  ['/calls/018e', true],
  ['/invoices', true],
  ['/invoices/new', false],
  ['/devices', false],
  ['/inbox', false],
  ['/', false],
  ['/charges/018e', false],
])('%s tells of the papers of a building: %s', (path, expected) => {
  expect(tellsOfBuildings(path)).toBe(expected);
});
