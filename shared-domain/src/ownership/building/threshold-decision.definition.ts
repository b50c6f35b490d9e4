import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingScope } from '../../sync/scopes.ts';

const Threshold = Cents.check(z.gte(0));

/** [OWN-9] What the assembly decided about the threshold, who wrote it down and when. */
export const ThresholdDecision = z.strictObject({
  building: Id,
  before: z.nullable(Threshold),
  threshold: Threshold,
  decidedOn: LocalDate,
  reference: plainText(200),
  by: Id,
  byName: plainText(200),
  recordedAt: z.string(),
});
export type ThresholdDecision = z.infer<typeof ThresholdDecision>;

export const thresholdDecisions = defineFact<'thresholdDecision', ThresholdDecision>({
  type: 'thresholdDecision',
  version: 1,
  schema: ThresholdDecision,
  scope: ({ body }) => buildingScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  sort: ({ body }) => body.decidedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(91)}.decision`,
    body: {
      building: sampleId(10),
      before: 50_000,
      threshold: 100_000,
      decidedOn: '2026-05-12',
      reference: 'AG 12/05/2026, point 9',
      by: sampleId(2),
      byName: 'Claire Dumont',
      recordedAt: '2026-05-20T09:00:00.000Z',
    },
  },
});
