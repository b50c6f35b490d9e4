import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as Automerge from '@automerge/automerge';
import { catalogue, type SyncedDocument } from 'shared-domain/sync';
import { afterAll, expect, test } from 'vitest';
import { draftSettler } from './draft-settler.ts';

// An Automerge document with a list of a million numbers.
const bombFile = new URL('../../test/data/million-operations.base64', import.meta.url);
const settler = draftSettler();
afterAll(() => settler.stop());

function documentOf(bytes: Uint8Array): SyncedDocument {
  const definition = catalogue.get('invoiceDraft');
  if (definition?.discipline !== 'drafts') throw new Error('invoice drafts are drafts');
  const { organisation, id, body } = definition.sample;
  const place = { scope: '', building: '', subject: '', sort: '' };
  const crdt = Buffer.from(bytes).toString('base64');
  return {
    organisation,
    id,
    type: 'invoiceDraft',
    ...place,
    rev: 'x',
    version: 1,
    deleted: false,
    body,
    crdt,
    heads: [],
  };
}

test('a million operations in eight kilobytes are given up, and the next draft is merged', async () => {
  const bomb = Buffer.from(readFileSync(bombFile, 'utf8'), 'base64');
  expect(bomb.length).toBeLessThan(10_000);
  expect(await settler.settle(null, documentOf(bomb))).toMatchObject({
    is: 'refused',
    refusal: { code: 'sync.draftTooLarge' },
  });
  const honest = Automerge.save(Automerge.from({ note: 'x' }));
  expect(await settler.settle(null, documentOf(honest))).not.toMatchObject({
    refusal: { code: 'sync.draftTooLarge' },
  });
}, 60_000);

test('a thread that could not be started is the machine’s trouble: it is tried again, and no draft is refused for it', () => {
  const file = new URL('../../test/testing/settles-without-files.ts', import.meta.url).pathname;
  const said = execFileSync('sh', ['-c', `ulimit -n 64; exec "${process.execPath}" "${file}"`], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual({
    without: 'EAGAIN',
    isWeather: true,
    after: 'refused sync.malformed',
  });
}, 60_000);
