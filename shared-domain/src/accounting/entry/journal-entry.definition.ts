import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { JournalEntry } from './journal-entry.ts';

export const journalEntries = defineFact<'journalEntry', JournalEntry>({
  type: 'journalEntry',
  version: 1,
  schema: JournalEntry,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.voucher.invoiceId,
  sort: ({ body }) => body.date,
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
      voucher: { invoiceId: `${sampleId(92)}.invoice`, pages: ['ab'.repeat(32)] },
      lines: [
        { account: '61011', debit: 106_000, credit: 0, party: null, label: 'Entretien ascenseur' },
        {
          account: '440',
          debit: 0,
          credit: 106_000,
          party: { kind: 'supplier', id: sampleId(50) },
          label: 'Ascenseurs Exemple SRL F2026-0417',
        },
      ],
    },
  },
});
