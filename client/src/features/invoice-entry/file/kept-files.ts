import type { EInvoice } from 'shared-domain/payables';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What is kept of a file: the documents inside it first, as people read them, then the file itself. */
export function keptFiles(invoice: EInvoice, source: Uint8Array<ArrayBuffer>): Blob[] {
  const inside = invoice.attachments.map(({ bytes }) => new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return [...inside, new Blob(isDeclared(source) ? [source] : [declaration, source])];
}

// A file is known by how it begins, and XML may begin without saying what it is.
function isDeclared(source: Uint8Array): boolean {
  const from = source[0] === 0xef ? 3 : 0;
  return new TextDecoder().decode(source.subarray(from, from + 5)) === '<?xml';
}
