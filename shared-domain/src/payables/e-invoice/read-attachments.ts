import { fromBase64 } from '../../sync/draft/base64.ts';
import { allOf, firstOf, type XmlNode } from '../../xml/xml-node.ts';
import type { EAttachment } from './e-invoice.ts';
import { wordsAt } from './read-field.ts';

/** [UBL-5] The files inside the document, its PDF above all; null for one whose bytes cannot be read. */
export function readAttachments(document: XmlNode): (EAttachment | string)[] {
  return allOf(document, 'AdditionalDocumentReference').flatMap((reference): (EAttachment | string)[] => {
    const held = firstOf(reference, 'Attachment/EmbeddedDocumentBinaryObject');
    if (!held) return [];
    const name = cleanName(held.attributes.get('filename') ?? '') || wordsAt(reference, 'ID', 80);
    const bytes = fromBase64(held.text.replace(/\s/g, ''));
    if (!bytes || bytes.length === 0) return [name];
    return [{ name, mediaType: held.attributes.get('mimeCode') ?? '', bytes }];
  });
}

// A name only: what leads elsewhere on a disk is cut off.
function cleanName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80);
}
