import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { Ownership, ownershipIdOf } from './ownership.ts';

export const ownerships = defineRecord<'ownership', Ownership>({
  type: 'ownership',
  version: 1,
  schema: Ownership,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  merge: { building: 'fixed', lotId: 'fixed', history: 'conflict' },
  // Only the effect of transferLot writes it.
  writers: [],
  sample: {
    organisation: sampleId(1),
    id: ownershipIdOf(sampleId(20)),
    body: {
      building: sampleId(10),
      lotId: sampleId(20),
      history: [
        {
          from: '2019-06-12',
          holders: [
            { ownerId: sampleId(40), numerator: 1, denominator: 3 },
            { ownerId: sampleId(41), numerator: 2, denominator: 3 },
          ],
          primaryContact: sampleId(40),
        },
      ],
    },
  },
});
