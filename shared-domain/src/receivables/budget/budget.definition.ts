import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { Budget, checkDraft } from './budget.ts';

export const budgets = defineRecord<'budget', Budget>({
  type: 'budget',
  version: 1,
  schema: Budget,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.createdOn,
  merge: {
    building: 'fixed',
    createdOn: 'fixed',
    fiscalYear: 'conflict',
    kind: 'conflict',
    // Two budgets are never woven into a third.
    lines: 'conflict',
    stage: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  check: checkDraft,
  change: {
    reads: () => [],
    check: ({ body }) => checkDraft(body),
  },
  blobs: ({ stage }) => ('assembly' in stage ? stage.assembly.pages : []),
  sample: {
    organisation: sampleId(1),
    id: sampleId(71),
    body: {
      building: sampleId(10),
      createdOn: '2026-01-05T09:00:00.000Z',
      fiscalYear: 2026,
      kind: 'ordinary',
      lines: [
        {
          id: sampleId(710),
          account: '61011',
          keyId: sampleId(30),
          label: 'Entretien ascenseur',
          amount: 424_000,
        },
        { id: sampleId(711), account: '61050', keyId: sampleId(30), label: 'Nettoyage', amount: 363_000 },
      ],
      stage: { is: 'draft' },
    },
  },
});
