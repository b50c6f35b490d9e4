import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { ArrearsSettings, arrearsSettingsIdOf, checkArrears, defaultArrears } from './arrears-settings.ts';

export const arrearsSettings = defineRecord<'arrearsSettings', ArrearsSettings>({
  type: 'arrearsSettings',
  version: 1,
  schema: ArrearsSettings,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: {
    building: 'fixed',
    interest: 'conflict',
    prudent: 'conflict',
    tooEarly: 'latest',
    levels: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  check: (settings) => checkArrears(settings),
  sample: {
    organisation: sampleId(1),
    id: arrearsSettingsIdOf(sampleId(10)),
    body: {
      building: sampleId(10),
      ...defaultArrears,
      interest: {
        ...defaultArrears.interest,
        source: {
          is: 'statutes',
          rateBasisPoints: 800,
          article: 'Règlement de copropriété, art. 42',
          statement: { by: sampleId(501), byName: 'Claire Dumont', on: '2026-09-01' },
        },
      },
    },
  },
});
