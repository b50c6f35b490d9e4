import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { documentOf, knowing } from '../testing/context-of.ts';
import { allocationKeys } from './allocation-key.definition.ts';
import { AllocationKey, keyVersionOn } from './allocation-key.ts';
import { checkKey, checkKeyChange } from './check-key.ts';
import { usedUntil } from './used-until.ts';

const key = allocationKeys.sample.body;
const [lotA = '', lotB = ''] = Object.keys(key.versions[0]?.parts ?? {});
const later = { from: '2026-07-01', parts: { [lotA]: 400, [lotB]: 600 } };
const revised = { ...key, versions: [...key.versions, later] };

test('[OWN-1] the parts of each version make the denominator', () => {
  expect(checkKey(key)).toBeNull();
  const wrong = { ...key, versions: [{ from: '2024-01-01', parts: { [lotA]: 450, [lotB]: 540 } }] };
  expect(checkKey(wrong)).toEqual({
    code: 'key.partsDoNotAddUp',
    params: { sum: 990, denominator: 1000, from: '2024-01-01' },
  });
});

test('[OWN-2] the version in force is the last that began by then', () => {
  expect(keyVersionOn(revised, '2023-12-31')).toBeUndefined();
  expect(keyVersionOn(revised, '2026-06-30')?.from).toBe('2024-01-01');
  expect(keyVersionOn(revised, '2026-07-01')?.from).toBe('2026-07-01');
});

test('[OWN-2] versions follow one another by date, and there is at least one', () => {
  const swapped = { ...key, versions: [later, ...key.versions] };
  expect(checkKey(swapped)?.code).toBe('key.versionsOutOfOrder');
  expect(checkKey({ ...key, versions: [later, later] })?.code).toBe('key.versionsOutOfOrder');
  expect(checkKey({ ...key, versions: [] })?.code).toBe('key.noVersion');
  const parsed = AllocationKey.safeParse({ ...key, versions: [] });
  expect(parsed.error?.issues[0]?.message).toBe('key.noVersion');
});

test('[OWN-3] a used version is closed by a later one, never edited', () => {
  expect(checkKeyChange(key, revised, '2026-06-30')).toBeNull();
  expect(checkKeyChange(key, revised, '2026-07-01')?.code).toBe('key.versionUsed');
  const edited = { ...key, versions: [{ from: '2024-01-01', parts: later.parts }] };
  expect(checkKeyChange(key, edited, '2026-03-10')?.code).toBe('key.versionUsed');
  expect(checkKeyChange(key, edited, null)).toBeNull();
});

test('[OWN-3] a key was used until the last invoice or call it shared, whichever came later', () => {
  const building = key.building;
  const sharing = (id: number, type: string, body: object) =>
    ({ ...documentOf(allocationKeys, { id: sampleId(id) }), type, body }) as unknown as SyncedDocument;
  const invoiceOf = (id: number, invoicedOn: string, keyId: string) =>
    sharing(id, 'invoice', { content: { invoicedOn, lines: [{ keyId: sampleId(99) }, { keyId }] } });
  const callOf = (id: number, issuedOn: string, keyId: string) =>
    sharing(id, 'fundCall', { keyId, issuedOn });
  const [own, other] = [sampleId(30), sampleId(31)];
  const until = (...documents: SyncedDocument[]) => usedUntil(own, building, knowing(documents));
  const invoiced = [invoiceOf(1, '2026-05-01', own), invoiceOf(2, '2026-03-01', own)];
  expect(until()).toBeNull();
  expect(until(invoiceOf(3, '2026-09-01', other), callOf(4, '2026-09-01', other))).toBeNull();
  expect(until(...invoiced, callOf(5, '2026-04-01', own))).toBe('2026-05-01');
  expect(until(...invoiced, callOf(6, '2026-06-01', own))).toBe('2026-06-01');
});
