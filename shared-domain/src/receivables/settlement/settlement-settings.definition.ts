import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { SettlementSettings } from './settlement-settings.ts';

export const settlementSettings = defineRecord<'settlementSettings', SettlementSettings>({
  type: 'settlementSettings',
  version: 1,
  schema: SettlementSettings,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: { building: 'fixed', tenantShares: 'conflict', dueDays: 'latest' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(10)}.settlement`,
    body: { building: sampleId(10), tenantShares: { '61300': 50 }, dueDays: 30 },
  },
});
