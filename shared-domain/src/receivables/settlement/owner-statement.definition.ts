import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { ownerScope } from '../../sync/scopes.ts';
import { OwnerStatement } from './owner-statement.ts';

export const ownerStatements = defineFact<'ownerStatement', OwnerStatement>({
  type: 'ownerStatement',
  version: 1,
  schema: OwnerStatement,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.settlementId,
  sort: ({ body }) => body.period.until,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(700)}.statement-${sampleId(40)}`,
    body: {
      is: 'final',
      building: sampleId(10),
      settlementId: `${sampleId(700)}.settlement`,
      label: 'Décompte du troisième trimestre 2026',
      association: {
        name: 'Résidence Les Tilleuls',
        address: { street: 'Rue des Tilleuls 12', postalCode: '4000', city: 'Liège' },
        enterpriseNumber: '0123456749',
        iban: 'BE68539007547034',
      },
      ownerId: sampleId(40),
      ownerName: 'Anne Lambert',
      period: { from: '2026-04-01', until: '2026-06-30' },
      days: 91,
      lots: [{ lotId: sampleId(20), lotNumber: '2B', days: 61, share: { numerator: 1, denominator: 1 } }],
      byLot: [{ lotId: sampleId(20), lotNumber: '2B', costs: 20_934 }],
      bases: [
        {
          by: {
            is: 'key',
            keyId: sampleId(30),
            code: 'A',
            name: 'Charges générales',
            denominator: 1000,
            versionFrom: '2024-01-01',
          },
          within: { from: '2026-04-01', until: '2026-06-30' },
          days: 91,
          weight: '16775',
          total: '91000',
          shares: [
            {
              lotId: sampleId(20),
              lotNumber: '2B',
              part: 275,
              days: 61,
              share: { numerator: 1, denominator: 1 },
            },
          ],
        },
      ],
      lines: [
        {
          group: 0,
          basis: 0,
          account: '61011',
          total: 100_000,
          amount: 18_434,
          leftover: 0,
          tenant: 18_434,
          vat: null,
        },
      ],
      privateLines: [
        {
          account: '643',
          on: '2026-05-02',
          label: 'Badge supplémentaire',
          lotNumber: '2B',
          amount: 2_500,
          vat: null,
        },
      ],
      provisionLines: [{ account: '701', on: '2026-04-01', label: 'Provisions T2', amount: 15_000 }],
      costs: 20_934,
      provisions: 15_000,
      balance: 5_934,
      publishedAt: '2026-07-10T09:00:00.000Z',
      dueOn: '2026-08-09',
      communication: '202600012320',
      account: {
        opening: 0,
        closing: 15_000,
        overdue: [{ label: 'Provisions T2', dueOn: '2026-04-30', open: 15_000 }],
      },
      corrects: null,
    },
  },
});
