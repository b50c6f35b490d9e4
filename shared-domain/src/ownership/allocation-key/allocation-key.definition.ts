import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import { AllocationKey } from './allocation-key.ts';
import { checkKey, checkKeyChange } from './check-key.ts';
import { usedUntil } from './used-until.ts';

export const allocationKeys = defineRecord<'allocationKey', AllocationKey>({
  type: 'allocationKey',
  version: 1,
  schema: AllocationKey,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.rank,
  merge: {
    building: 'fixed',
    rank: 'latest',
    code: 'conflict',
    name: 'latest',
    kind: 'conflict',
    denominator: 'fixed',
    // Parts make sense only together: two versions of a key are never woven into a third.
    versions: 'conflict',
  },
  writers: ['syndic'],
  check: (key) => checkKey(key),
  change: {
    reads: ({ body: { building } }) => [
      { by: 'building', type: 'invoice', building },
      { by: 'building', type: 'fundCall', building },
    ],
    check: ({ id, body }, after, state) => {
      const used = usedUntil(id, body.building, state);
      if (after) return checkKeyChange(body, after, used);
      // [OWN-8]
      return used ? { code: 'sync.inUse' } : null;
    },
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(30),
    body: {
      building: sampleId(10),
      rank: '0001',
      code: 'A',
      name: 'Charges générales',
      kind: 'general',
      denominator: 1000,
      versions: [{ from: '2024-01-01', parts: { [sampleId(20)]: 450, [sampleId(21)]: 550 } }],
    },
  },
});
