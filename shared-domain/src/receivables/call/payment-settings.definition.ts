import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { PaymentSettings, paymentSettingsIdOf } from './payment-settings.ts';

export const paymentSettings = defineRecord<'paymentSettings', PaymentSettings>({
  type: 'paymentSettings',
  version: 1,
  schema: PaymentSettings,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: { building: 'fixed', communication: 'conflict', imputation: 'conflict', daysToPay: 'latest' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: paymentSettingsIdOf(sampleId(10)),
    body: {
      building: sampleId(10),
      communication: 'perOwner',
      imputation: ['fee', 'interest'],
      daysToPay: 30,
    },
  },
});
