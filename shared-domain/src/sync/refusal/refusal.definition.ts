import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../define.ts';
import { personScope } from '../scopes.ts';
import { RefusalNotice, refusalIdOf } from './refusal.ts';

export const refusals = defineFact({
  type: 'refusal',
  version: 1,
  schema: RefusalNotice,
  scope: ({ body }) => personScope(body.account),
  subject: ({ body }) => body.documentId,
  sort: ({ body }) => body.recordedAt,
  sample: {
    organisation: sampleId(1),
    id: refusalIdOf(sampleId(91)),
    body: {
      account: sampleId(2),
      mutation: sampleId(91),
      discipline: 'records',
      documentType: 'supplier',
      documentId: sampleId(60),
      recordedAt: '2026-03-31T22:05:00.000Z',
      refusal: { code: 'sync.notAllowed' },
      fields: [],
      document: null,
      master: null,
    },
  },
});
