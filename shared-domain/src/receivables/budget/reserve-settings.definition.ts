import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { ReserveSettings, reserveSettingsIdOf } from './reserve-settings.ts';

export const reserveSettings = defineRecord<'reserveSettings', ReserveSettings>({
  type: 'reserveSettings',
  version: 1,
  schema: ReserveSettings,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: { building: 'fixed', provisionalAcceptanceOn: 'conflict', exemption: 'conflict' },
  writers: ['syndic', 'accountant'],
  blobs: ({ exemption }) => exemption?.assembly.pages ?? [],
  sample: {
    organisation: sampleId(1),
    id: reserveSettingsIdOf(sampleId(10)),
    body: {
      building: sampleId(10),
      provisionalAcceptanceOn: '1998-06-01',
      exemption: {
        assembly: { on: '2025-03-14', minutes: 'PV AG 14/03/2025, point 6', pages: [] },
        votesFor: 810,
        votesCast: 1000,
      },
    },
  },
});
