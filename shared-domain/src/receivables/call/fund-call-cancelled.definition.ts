import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { instalmentName } from './fund-call.definition.ts';

/** A call that was taken back: its entry is reversed, and its instalment may be issued again. */
export const FundCallCancelled = z.strictObject({
  building: Id,
  fundCallId: Id,
  planId: z.nullable(Id),
  instalment: z.int().check(z.gte(1)),
  on: LocalDate,
  reason: plainText(240),
  byName: plainText(120),
});
export type FundCallCancelled = z.infer<typeof FundCallCancelled>;

export const fundCallsCancelled = defineFact<'fundCallCancelled', FundCallCancelled>({
  type: 'fundCallCancelled',
  version: 1,
  schema: FundCallCancelled,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) =>
    body.planId === null ? body.fundCallId : instalmentName(body.planId, body.instalment),
  sort: ({ body }) => body.on,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(96)}.cancelled`,
    body: {
      building: sampleId(10),
      fundCallId: `${sampleId(95)}.fundCall`,
      planId: sampleId(70),
      instalment: 4,
      on: '2026-10-02',
      reason: 'Mauvaise clé',
      byName: 'Claire Renard',
    },
  },
});
