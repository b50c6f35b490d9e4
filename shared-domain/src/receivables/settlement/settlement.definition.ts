import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { PublishedSettlement } from './settlement.ts';

export const settlements = defineFact<'settlement', PublishedSettlement>({
  type: 'settlement',
  version: 1,
  schema: PublishedSettlement,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.period.until,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(700)}.settlement`,
    body: {
      building: sampleId(10),
      label: 'Décompte du deuxième trimestre 2026',
      period: { from: '2026-04-01', until: '2026-06-30' },
      bookedOn: '2026-06-30',
      dueOn: '2026-08-09',
      corrects: null,
      contentHash: 'ef'.repeat(32),
      meters: [{ account: '61200', unit: 'm³', decimals: 3, readings: { [sampleId(20)]: 12_345 } }],
      groups: [
        {
          account: '61011',
          by: {
            is: 'key',
            keyId: sampleId(30),
            code: 'A',
            name: 'Charges générales',
            denominator: 1000,
            versionFrom: '2024-01-01',
          },
          within: { from: '2026-04-01', until: '2026-06-30' },
          total: 100_000,
          vat: 5_660,
        },
      ],
      owners: [
        {
          ownerId: sampleId(40),
          name: 'Anne Lambert',
          costs: 20_934,
          privateCosts: 2_500,
          provisions: 15_000,
          balance: 5_934,
          communication: '202600012320',
        },
      ],
      costs: 20_934,
      provisions: 15_000,
      upTo: { 'purchases:2026': 31, 'sales:2026': 2 },
      late: [],
      without: [],
      publishedBy: sampleId(501),
      publishedByName: 'Claire Martin',
      publishedAt: '2026-07-10T09:00:00.000Z',
    },
  },
});
