import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';
import type { Ownership } from '../ownership/ownership.ts';
import { Lot } from './lot.ts';

export const lots = defineRecord<'lot', Lot>({
  type: 'lot',
  version: 1,
  schema: Lot,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.rank,
  merge: {
    building: 'fixed',
    rank: 'latest',
    number: 'conflict',
    kind: 'conflict',
    floor: 'latest',
    description: 'latest',
  },
  writers: ['syndic'],
  change: {
    reads: ({ id }) => [{ by: 'subject', type: 'ownership', subject: id }],
    // [OWN-8]
    check: ({ id }, after, state) =>
      after || state.bySubject<Ownership>('ownership', id).length === 0 ? null : { code: 'sync.inUse' },
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(20),
    body: {
      building: sampleId(10),
      rank: '0004',
      number: '2B',
      kind: 'apartment',
      floor: 2,
      description: 'Appartement, deux chambres, terrasse sud',
    },
  },
});
