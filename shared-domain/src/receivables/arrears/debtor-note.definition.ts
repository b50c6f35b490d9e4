import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { DebtorNote, debtorNoteIdOf } from './debtor-note.ts';

export const debtorNotes = defineRecord<'debtorNote', DebtorNote>({
  type: 'debtorNote',
  version: 1,
  schema: DebtorNote,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  merge: { building: 'fixed', ownerId: 'fixed', dispute: 'conflict', note: 'latest' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: debtorNoteIdOf(sampleId(40)),
    body: {
      building: sampleId(10),
      ownerId: sampleId(40),
      dispute: { since: '2026-10-12', reason: 'Conteste la part de chauffage' },
      note: '',
    },
  },
});
