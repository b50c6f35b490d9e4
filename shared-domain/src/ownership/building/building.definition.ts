import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import { Building } from './building.ts';
import { isThresholdRaised } from './raise-threshold.ts';

export const buildings = defineRecord<'building', Building>({
  type: 'building',
  version: 1,
  schema: Building,
  scope: (document) => buildingScope(document.id),
  building: (document) => document.id,
  merge: {
    name: 'latest',
    address: 'conflict',
    language: 'latest',
    enterpriseNumber: 'conflict',
    denominator: 'conflict',
    approvalThreshold: 'conflict',
    bankAccounts: 'conflict',
    yearStart: 'conflict',
    accountRoles: 'conflict',
  },
  writers: ['syndic'],
  change: {
    reads: () => [],
    check: (before, after) => {
      // [OWN-8]
      if (!after) return { code: 'sync.inUse' };
      // [OWN-9]
      const threshold = before.body.approvalThreshold ?? 0;
      return isThresholdRaised(before.body, after)
        ? { code: 'threshold.needsAssembly', params: { threshold } }
        : null;
    },
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(10),
    body: {
      name: 'Résidence Les Tilleuls',
      address: { street: 'Rue des Tilleuls 12', postalCode: '4000', city: 'Liège' },
      language: 'fr',
      enterpriseNumber: '0123456749',
      denominator: 1000,
      approvalThreshold: 50_000,
      bankAccounts: [{ iban: 'BE68539007547034', purpose: 'current' }],
      yearStart: '01-01',
      accountRoles: {},
    },
  },
});
