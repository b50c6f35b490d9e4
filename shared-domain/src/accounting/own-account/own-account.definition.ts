import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import type { JournalEntry } from '../entry/journal-entry.ts';
import { checkOwnAccount, OwnAccount } from './own-account.ts';

export const ownAccounts = defineRecord<'ownAccount', OwnAccount>({
  type: 'ownAccount',
  version: 1,
  schema: OwnAccount,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.code,
  merge: {
    building: 'fixed',
    code: 'fixed',
    labels: 'latest',
    tenantShare: 'latest',
    active: 'latest',
  },
  writers: ['syndic', 'accountant'],
  check: checkOwnAccount,
  change: {
    reads: ({ body }) => [{ by: 'building', type: 'journalEntry', building: body.building }],
    // [ACC-15]
    check: ({ body }, after, state) => {
      if (after) return null;
      const entries = state.byBuilding<Pick<JournalEntry, 'lines'>>('journalEntry', body.building);
      const isUsed = entries.some((entry) => entry.body.lines.some(({ account }) => account === body.code));
      return isUsed ? { code: 'sync.inUse' } : null;
    },
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(35),
    body: {
      building: sampleId(10),
      code: '610111',
      labels: {
        fr: 'Entretien ascenseur bloc A',
        nl: 'Onderhoud lift blok A',
        de: 'Wartung Aufzug Block A',
        en: 'Lift maintenance block A',
      },
      tenantShare: 100,
      active: true,
    },
  },
});
