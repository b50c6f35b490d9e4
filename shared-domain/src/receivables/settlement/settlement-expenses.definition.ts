import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import { SettlementExpenses } from './settlement-expenses.ts';

export const settlementExpenses = defineFact<'settlementExpenses', SettlementExpenses>({
  type: 'settlementExpenses',
  version: 1,
  schema: SettlementExpenses,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.settlementId,
  sort: ({ body }) => String(body.part).padStart(4, '0'),
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(700)}.expenses-1`,
    body: {
      building: sampleId(10),
      settlementId: `${sampleId(700)}.settlement`,
      part: 1,
      items: [
        {
          group: 0,
          on: '2026-05-02',
          label: 'Ascenseurs Exemple SRL F2026-0417 · Entretien ascenseur',
          amount: 100_000,
          invoiceId: `${sampleId(92)}.invoice`,
        },
      ],
    },
  },
});
