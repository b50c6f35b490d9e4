import type { Refusal } from 'shared-domain/kernel';
import { type EInvoice, readEInvoice } from 'shared-domain/payables';
import { blobLimit } from 'shared-domain/sync';

/** A file somebody chose: read, or why it cannot be. Nothing of it is kept before they say so. */
export type ChosenFile = { readonly key: string; readonly name: string } & (
  | { readonly is: 'read'; readonly invoice: EInvoice; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'refused'; readonly refusal: Refusal }
);

export function readChosen(files: readonly File[], keyOf: () => string): Promise<ChosenFile[]> {
  return Promise.all(files.map(async (file) => readOne(file, keyOf())));
}

async function readOne(file: File, key: string): Promise<ChosenFile> {
  const { name } = file;
  // Before a byte of it is in memory: a phone has little.
  if (file.size > blobLimit.bytes) {
    const megabytes = Math.floor(blobLimit.bytes / 1024 / 1024);
    return { key, name, is: 'refused', refusal: { code: 'xml.tooLarge', params: { megabytes } } };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readEInvoice(bytes);
  if (!read.ok) return { key, name, is: 'refused', refusal: read.refusal };
  return { key, name, is: 'read', invoice: read.value, bytes };
}
