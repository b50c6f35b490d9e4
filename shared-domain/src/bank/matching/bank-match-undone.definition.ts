import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';

/** A match that was taken back: its entries are reversed, its movement is open again. */
export const BankMatchUndone = z.strictObject({
  building: Id,
  statementId: Id,
  index: z.int().check(z.gte(1)),
  matchId: Id,
  on: LocalDate,
  reason: plainText(400),
  entryIds: z.array(Id).check(z.minLength(1), z.maxLength(500)),
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type BankMatchUndone = z.infer<typeof BankMatchUndone>;

export const bankMatchesUndone = defineFact<'bankMatchUndone', BankMatchUndone>({
  type: 'bankMatchUndone',
  version: 1,
  schema: BankMatchUndone,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.statementId,
  sort: ({ body }) => body.on,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(403)}.bankMatchUndone`,
    body: {
      building: sampleId(10),
      statementId: `${sampleId(401)}.bankStatement`,
      index: 1,
      matchId: `${sampleId(402)}.bankMatch`,
      on: '2026-11-20',
      reason: 'Payé pour le lot 3B',
      entryIds: [`${sampleId(403)}.entry-1`],
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-20T09:10:00.000Z',
    },
  },
});
