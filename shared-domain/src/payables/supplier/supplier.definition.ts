import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { staffScope } from '../../sync/scopes.ts';
import { Supplier } from './supplier.ts';

export const suppliers = defineRecord<'supplier', Supplier>({
  type: 'supplier',
  version: 1,
  schema: Supplier,
  scope: ({ organisation }) => staffScope(organisation),
  sort: ({ body }) => body.createdOn,
  merge: {
    name: 'latest',
    enterpriseNumber: 'conflict',
    // Where money goes is never decided by whoever arrives last.
    ibans: 'conflict',
    email: 'latest',
    phone: 'latest',
    defaultAccount: 'latest',
    defaultKeyCode: 'latest',
    createdOn: 'fixed',
    note: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: sampleId(50),
    body: {
      name: 'Ascenseurs Exemple SRL',
      enterpriseNumber: '0123456749',
      ibans: ['BE68539007547034'],
      email: 'compta@ascenseurs.example',
      phone: null,
      defaultAccount: '61011',
      defaultKeyCode: 'A',
      createdOn: '2024-02-01',
      note: '',
    },
  },
});
