import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { everHeld, type Ownership } from '../ownership/ownership.ts';
import { Owner } from './owner.ts';

export const owners = defineRecord<'owner', Owner>({
  type: 'owner',
  version: 1,
  schema: Owner,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  merge: {
    building: 'fixed',
    party: 'conflict',
    language: 'latest',
    email: 'conflict',
    phone: 'conflict',
    address: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  change: {
    reads: ({ body }) => [{ by: 'building', type: 'ownership', building: body.building }],
    // [OWN-8]
    check: ({ id, body }, after, state) => {
      const ownerships = state.byBuilding<Ownership>('ownership', body.building);
      return !after && ownerships.some((one) => everHeld(one.body, id)) ? { code: 'sync.inUse' } : null;
    },
  },
  sample: {
    organisation: sampleId(1),
    id: sampleId(40),
    body: {
      building: sampleId(10),
      party: { is: 'person', firstName: 'Anne', lastName: 'Lambert' },
      language: 'fr',
      email: 'anne.lambert@example.be',
      phone: '+32 470 12 34 56',
      address: null,
    },
  },
});
