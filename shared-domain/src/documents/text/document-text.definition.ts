import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { audienceScope } from '../card/building-document.ts';
import { DocumentText, documentTextIdOf } from './document-text.ts';

export const documentTexts = defineRecord<'documentText', DocumentText>({
  type: 'documentText',
  version: 1,
  schema: DocumentText,
  scope: ({ body }) => audienceScope(body.audience, body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.documentId,
  merge: { building: 'fixed', documentId: 'fixed', audience: 'fixed', text: 'fixed' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: documentTextIdOf(sampleId(290)),
    body: {
      building: sampleId(10),
      documentId: sampleId(290),
      audience: 'everybody',
      text: 'Article 1. Les vélos sont rangés dans le local prévu au sous-sol.',
    },
  },
});
