import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { audienceScope, BuildingDocument } from './building-document.ts';

export const buildingDocuments = defineRecord<'buildingDocument', BuildingDocument>({
  type: 'buildingDocument',
  version: 1,
  schema: BuildingDocument,
  scope: ({ body }) => audienceScope(body.audience, body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.datedOn,
  merge: {
    building: 'fixed',
    kind: 'latest',
    title: 'latest',
    datedOn: 'latest',
    language: 'latest',
    // [DOC-2] Whoever read it keeps what they read: other readers, another document.
    audience: 'fixed',
    // [DOC-3]
    file: 'fixed',
  },
  writers: ['syndic', 'accountant'],
  blobs: ({ file }) => [file.sha256],
  sample: {
    organisation: sampleId(1),
    id: sampleId(290),
    body: {
      building: sampleId(10),
      kind: 'houseRules',
      title: 'Règlement d’ordre intérieur',
      datedOn: '2021-05-18',
      language: 'fr',
      audience: 'everybody',
      file: { sha256: '4f'.repeat(32), mediaType: 'application/pdf', bytes: 184_320 },
    },
  },
});
