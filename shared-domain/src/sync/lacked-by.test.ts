import { expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import type { Read } from './define.ts';
import { chooseKept, type WantedScope } from './device/choose-kept.ts';
import type { SyncedDocument } from './document.ts';
import { lackedBy } from './lacked-by.ts';
import { boardScope, buildingStaffScope } from './scopes.ts';
import { stateOf } from './state.ts';

const building = sampleId(10);
const command = { id: sampleId(30), building } as SyncedDocument;
const keep = (scope: string, wanted: WantedScope) =>
  chooseKept({}, { wanted: new Map([[scope, wanted]]), isBusy: () => false, at: '' });
const fromNow = keep(buildingStaffScope(building), { is: 'here', from: '2026-01-01', isUrgent: false });

const entry = { id: `${sampleId(40)}.entry`, type: 'journalEntry', subject: sampleId(40), building };
const state = stateOf([{ ...entry, deleted: false, body: {} } as SyncedDocument], () => true);
const missing = (read: Read) => lackedBy(fromNow, command, [read], state);

test('[SYN-32] in a building that is not kept nothing is decided here', () => {
  for (const scope of [buildingStaffScope(building), boardScope(building)]) {
    expect(lackedBy(keep(scope, { is: 'away' }), command, [], state)).toBe('building');
  }
  const elsewhere = keep(buildingStaffScope(sampleId(11)), { is: 'away' });
  expect(lackedBy(elsewhere, command, [], state)).toBeNull();
});

test('[SYN-32] over a part of the ledger nothing is decided that looks at all of it', () => {
  expect(missing({ by: 'building', type: 'journalEntry', building })).toBe('journalEntry');
  expect(missing({ by: 'building', type: 'yearClosing', building })).toBeNull();
  expect(missing({ by: 'id', id: entry.id })).toBeNull();
  expect(lackedBy({}, command, [{ by: 'building', type: 'journalEntry', building }], state)).toBeNull();
});

test('[SYN-32] what is here is decided over, what may be among the older facts is not', () => {
  expect(missing({ by: 'command', type: 'journalEntry', command: sampleId(40) })).toBeNull();
  expect(missing({ by: 'command', type: 'journalEntry', command: sampleId(41) })).toBe('journalEntry');
  expect(missing({ by: 'subject', type: 'journalEntry', subject: sampleId(40) })).toBeNull();
  expect(missing({ by: 'subject', type: 'journalEntry', subject: entry.id })).toBeNull();
  expect(missing({ by: 'subject', type: 'journalEntry', subject: sampleId(41) })).toBe('journalEntry');
});
