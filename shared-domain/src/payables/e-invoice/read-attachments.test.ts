import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../sync/draft/base64.ts';
import { read } from './testing/reading.ts';

describe('files inside', () => {
  const attached = (name: string, content: string) =>
    `<cac:AdditionalDocumentReference><cbc:ID>facture</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="${name}">${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;

  test('[UBL-5] its PDF comes out as bytes, its lines of base64 joined', () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 facture');
    const base64 = toBase64(bytes).replace(/(.{8})/g, '$1\n  ');
    const { attachments, findings } = read({ more: attached('..\\temp/F-7.pdf', base64) });
    expect(attachments).toEqual([{ name: 'F-7.pdf', mediaType: 'application/pdf', bytes }]);
    expect(findings).toEqual([]);
  });

  test('[UBL-5] one that cannot be read is named, the rest stays', () => {
    expect(read({ more: attached('', '%%%') }).findings).toEqual([
      { code: 'eInvoice.attachmentUnreadable', params: { name: 'facture' } },
    ]);
    const link = '<cac:AdditionalDocumentReference><cbc:ID>x</cbc:ID></cac:AdditionalDocumentReference>';
    expect(read({ more: link })).toMatchObject({ attachments: [], findings: [] });
  });
});
