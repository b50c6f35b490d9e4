import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { DocumentNeeds, documentNeedsIdOf } from './required-documents.ts';

export const documentNeeds = defineRecord<'documentNeeds', DocumentNeeds>({
  type: 'documentNeeds',
  version: 1,
  schema: DocumentNeeds,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: { building: 'fixed', without: 'latest' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: documentNeedsIdOf(sampleId(10)),
    body: { building: sampleId(10), without: ['liftCertificate', 'fuelTankCertificate'] },
  },
});
