import { sampleId } from '../../kernel/sample-id.ts';
import { defineDraft } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { statusReads } from '../approval/invoice-status.ts';
import { emptyDraft, InvoiceDraft } from './invoice-draft.ts';
import { mayEditDraft } from './may-edit-draft.ts';
import { projectDraft } from './project-draft.ts';

export const invoiceDrafts = defineDraft<'invoiceDraft', InvoiceDraft>({
  type: 'invoiceDraft',
  version: 1,
  schema: InvoiceDraft,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.createdOn,
  writers: ['syndic', 'accountant'],
  initial: { ...emptyDraft },
  texts: ['note'],
  project: projectDraft,
  reads: ({ id }) => statusReads(id),
  mayEdit: mayEditDraft,
  blobs: (draft) => Object.values(draft.pages).map((page) => page.sha256),
  sample: {
    organisation: sampleId(1),
    id: sampleId(60),
    body: {
      building: sampleId(10),
      createdOn: '2026-11-05T07:41:12.000Z',
      supplierId: sampleId(50),
      number: 'F2026-0417',
      invoicedOn: '2026-11-02',
      dueOn: '2026-12-02',
      total: 136_250,
      communication: '+++202/6000/12320+++',
      note: 'Deuxième passage en octobre',
      lines: {
        [sampleId(61)]: {
          position: 1,
          description: 'Entretien ascenseur, quatrième trimestre',
          account: '61011',
          keyId: sampleId(30),
          net: 100_000,
          vatRate: 6,
        },
        [sampleId(62)]: {
          position: 2,
          description: 'Nettoyage de la gaine',
          account: '61050',
          keyId: sampleId(30),
          net: 25_000,
          vatRate: 21,
        },
      },
      pages: {
        [sampleId(63)]: {
          position: 1,
          sha256: 'ab'.repeat(32),
          mediaType: 'image/jpeg',
          bytes: 184_320,
        },
      },
    },
  },
});
