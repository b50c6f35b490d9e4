import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { JournalEntry } from './journal-entry.ts';
import { liftFirstEntry } from './lift-first-entry.ts';

export const journalEntries = defineFact<'journalEntry', JournalEntry>({
  type: 'journalEntry',
  version: 2,
  schema: JournalEntry,
  migrations: { 1: liftFirstEntry },
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.voucher.id,
  sort: ({ body }) => body.date,
  blobs: ({ voucher }) => voucher.pages,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(92)}.entry`,
    body: {
      building: sampleId(10),
      journal: 'purchases',
      number: 1,
      fiscalYear: 2026,
      date: '2026-11-02',
      description: 'Ascenseurs Exemple SRL F2026-0417',
      event: 'purchase',
      voucher: { kind: 'invoice', id: `${sampleId(92)}.invoice`, pages: ['ab'.repeat(32)] },
      reverses: null,
      lines: [
        {
          account: '61011',
          debit: 106_000,
          credit: 0,
          party: null,
          label: 'Entretien ascenseur',
          cost: { bearer: { by: 'key', keyId: sampleId(30) }, vat: 6_000 },
          claim: null,
        },
        {
          account: '440',
          debit: 0,
          credit: 106_000,
          party: { kind: 'supplier', id: sampleId(50) },
          label: 'Ascenseurs Exemple SRL F2026-0417',
          cost: null,
          claim: { id: `${sampleId(92)}.invoice`, kind: 'invoice', dueOn: '2026-12-02' },
        },
      ],
    },
  },
});
