import { randomUUID } from 'node:crypto';
import { definitionOf, type SyncedDocument } from 'shared-domain/sync';
import type { TestDevice } from '../test/testing/test-device.ts';

/** A supplier: about 500 bytes on the wire. */
export function smallDocument(device: TestDevice): SyncedDocument {
  const body = structuredClone(definitionOf('supplier')?.sample.body) as object;
  return device.wrap('supplier', randomUUID(), body);
}

/** A supplier with a note as long as it takes to weigh that much on the wire. */
export function recordOfBytes(device: TestDevice, bytes: number): SyncedDocument {
  const document = smallDocument(device);
  const missing = bytes - Buffer.byteLength(JSON.stringify(document));
  return { ...document, body: { ...document.body, note: 'x'.repeat(Math.max(0, missing)) } };
}

/** Fails unless the page holds that many documents: what was not carried is not measured. */
export function numbersIn(page: string, expected: number): void {
  const found = page.split('"rev":').length - 1;
  if (found !== expected) throw new Error(`a page of ${found} documents instead of ${expected}`);
}
