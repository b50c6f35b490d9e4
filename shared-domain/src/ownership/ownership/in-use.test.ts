import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { RecordDefinition, State } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { allocationKeys } from '../allocation-key/allocation-key.definition.ts';
import { buildings } from '../building/building.definition.ts';
import { lots } from '../lot/lot.definition.ts';
import { owners } from '../owner/owner.definition.ts';
import { documentOf, knowing } from '../testing/context-of.ts';
import { ownerships } from './ownership.definition.ts';

const { building } = lots.sample.body;
const invoice = {
  ...documentOf(lots),
  id: sampleId(70),
  type: 'invoice',
  body: { content: { invoicedOn: '2026-03-10', lines: [{ keyId: allocationKeys.sample.id }] } },
} as SyncedDocument;
const inUse = knowing([documentOf(ownerships), invoice]);
const unused = knowing([]);

function removal<Body extends object>(definition: RecordDefinition<string, Body>, state: State) {
  return definition.change?.check(definition.sample, null, state)?.code ?? 'allowed';
}

test('[OWN-8] what the books rest on is not removed', () => {
  const ownerId = ownerships.sample.body.history[0]?.holders[0]?.ownerId ?? '';
  const holder = { ...owners, sample: { ...owners.sample, id: ownerId } };
  expect(removal(buildings, unused)).toBe('sync.inUse');
  expect(buildings.change?.check(buildings.sample, buildings.sample.body, unused)).toBeNull();
  expect([removal(lots, inUse), removal(lots, unused)]).toEqual(['sync.inUse', 'allowed']);
  expect([removal(holder, inUse), removal(holder, unused)]).toEqual(['sync.inUse', 'allowed']);
  expect([removal(allocationKeys, inUse), removal(allocationKeys, unused)]).toEqual([
    'sync.inUse',
    'allowed',
  ]);
});

test('[OWN-3] a key is not rewritten for days that were charged by it', () => {
  const key = allocationKeys.sample;
  const [version] = key.body.versions;
  const parts = Object.fromEntries(
    Object.keys(version?.parts ?? {}).map((lot, at) => [lot, at === 0 ? 400 : 600]),
  );
  const rewritten = { ...key.body, versions: [{ from: version?.from ?? '', parts }] };
  const change = allocationKeys.change;
  expect(change?.check(key, rewritten, inUse)?.code).toBe('key.versionUsed');
  expect(change?.check(key, rewritten, unused)).toBeNull();
  const call = { ...invoice, type: 'fundCall', body: { keyId: key.id, issuedOn: '2026-04-01' } };
  expect(change?.check(key, rewritten, knowing([call]))?.params).toEqual({ date: '2026-04-01' });
  expect(change?.reads(key)).toEqual([
    { by: 'building', type: 'invoice', building },
    { by: 'building', type: 'fundCall', building },
  ]);
});
