import { yearReads } from '../../accounting/year/open-year.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { lineName } from './line-states.ts';
import { decideUndo, UndoMatch } from './undo-match.ts';

export const undoMatch = defineCommand<'undoMatch', UndoMatch>({
  type: 'undoMatch',
  version: 1,
  schema: UndoMatch,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.statementId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => [
    { by: 'id', id: body.building },
    { by: 'id', id: body.matchId },
    { by: 'subject', type: 'bankMatchUndone', subject: body.statementId },
    { by: 'subject', type: 'journalEntry', subject: lineName(body.statementId, body.index) },
    ...yearReads(body.building),
  ],
  decide: decideUndo,
  sample: {
    organisation: sampleId(1),
    id: sampleId(403),
    body: {
      building: sampleId(10),
      statementId: `${sampleId(401)}.bankStatement`,
      index: 1,
      matchId: `${sampleId(402)}.bankMatch`,
      on: '2026-11-20',
      reason: 'Payé pour le lot 3B',
    },
  },
});
