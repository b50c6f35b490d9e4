import 'fake-indexeddb/auto';
import { buildingDocuments, type DocumentKind } from 'shared-domain/documents';
import { sha256Hex } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { stage } from './testing/stage.ts';
import { until } from './testing/test-device.ts';
import { building, organisation } from './testing/test-server.ts';

const on = stage();

/** A document the server has, with its file; gives the file's hash. */
function inLibrary(id: string, kind: DocumentKind, mark: number): string {
  const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, mark]);
  const sha256 = sha256Hex(content);
  on.server.blobs.set(`/blobs/${sha256}?organisation=${organisation}`, [content]);
  const file = { sha256, mediaType: 'image/png', bytes: content.length } as const;
  on.put(buildingDocuments, id, { ...buildingDocuments.sample.body, building, kind, file });
  return sha256;
}

test('[DOC-7] rules come along unasked, a contract when it is pinned; both open without network', async () => {
  const rules = inLibrary('00000000-0000-7000-8000-000000000291', 'houseRules', 1);
  const contractId = '00000000-0000-7000-8000-000000000292';
  const contract = inLibrary(contractId, 'contract', 2);
  const phone = await on.signedIn();
  const desk = await phone.data.fileDesk();
  const here = desk.here(organisation);
  const first = await until(here, (files) => files?.has(rules) === true);
  expect(first?.has(contract)).toBe(false);
  await desk.pin(contractId);
  await until(here, (files) => files?.has(contract) === true);
  await until(desk.pinned, (pinned) => pinned?.has(contractId) === true);
  on.server.isReachable = false;
  for (const sha256 of [rules, contract])
    await until(phone.data.blob(organisation, sha256), (view) => view.state === 'here');
  await desk.unpin(contractId);
  await until(desk.pinned, (pinned) => pinned?.size === 0);
  // What was looked at stays until its space is needed.
  expect(here.get()?.has(contract)).toBe(true);
});
