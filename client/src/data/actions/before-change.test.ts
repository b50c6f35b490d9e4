import type { SyncedDocument } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import { beforeChange } from './before-change.ts';

const one = (body: Record<string, unknown>, deleted = false): SyncedDocument => ({
  ...{ organisation: 'o', id: 'i', type: 'supplier', scope: 's', building: '', subject: '', sort: '' },
  ...{ rev: JSON.stringify(body), version: 1, deleted, body },
});
const gone = one({}, true);

test('what was changed is as it was; what somebody changed since stays as they left it', () => {
  const change = { before: one({ name: 'A', phone: '1' }), after: one({ name: 'B', phone: '1' }) };
  expect(beforeChange(change, change.after)).toEqual({ name: 'A', phone: '1' });
  expect(beforeChange(change, one({ name: 'B', phone: '2' }))).toEqual({ name: 'A', phone: '2' });
  expect(beforeChange(change, one({ name: 'C', phone: '1' }))).toBeNull();
  expect(beforeChange(change, gone)).toBeNull();
});

test('what was made is removed, unless somebody worked on it since; what was removed is back', () => {
  const made = { before: null, after: one({ name: 'A' }) };
  expect(beforeChange(made, made.after)).toBe('removed');
  expect(beforeChange(made, one({ name: 'A', phone: '2' }))).toBeNull();
  const removed = { before: one({ name: 'A' }), after: gone };
  expect(beforeChange(removed, gone)).toEqual({ name: 'A' });
  expect(beforeChange(removed, one({ name: 'B' }))).toBeNull();
});

test('a field that was not there before is not there again', () => {
  const change = { before: one({ name: 'A' }), after: one({ name: 'A', note: 'x' }) };
  expect(beforeChange(change, change.after)).toEqual({ name: 'A' });
});
