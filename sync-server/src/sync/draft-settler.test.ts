import * as Automerge from '@automerge/automerge';
import { afterAll, expect, test } from 'vitest';
import { draftSettler } from './draft-settler.ts';
import { catalogue, type SyncedDocument } from 'shared-domain/sync';

const settler = draftSettler();
afterAll(() => settler.stop());

function documentOf(bytes: Uint8Array): SyncedDocument {
  const definition = catalogue.get('invoiceDraft');
  if (definition?.discipline !== 'drafts') throw new Error('invoice drafts are drafts');
  const { organisation, id, body } = definition.sample;
  const place = { scope: '', building: '', subject: '', sort: '' };
  const crdt = Buffer.from(bytes).toString('base64');
  return { organisation, id, type: 'invoiceDraft', ...place, rev: 'x', version: 1, deleted: false, body, crdt, heads: [] };
}

test('a million operations in a kilobyte are given up, and the next draft is merged', async () => {
  const list = Array.from({ length: 1_000_000 }, () => 0);
  const bomb = Automerge.save(Automerge.from({ list }));
  expect(bomb.length).toBeLessThan(20_000);
  expect(await settler.settle(null, documentOf(bomb))).toMatchObject({
    is: 'refused',
    refusal: { code: 'sync.draftTooLarge' },
  });
  const honest = Automerge.save(Automerge.from({ note: 'x' }));
  expect(await settler.settle(null, documentOf(honest))).not.toMatchObject({ refusal: { code: 'sync.draftTooLarge' } });
}, 60_000);
