import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { CallFund } from './call-fund.ts';
import { CallPart } from './call-part.ts';
import { sampleCallLot } from './sample-call.ts';

/** A call for funds as it was issued, with everybody's part; for the staff, since it names every owner. */
export const FundCall = z.strictObject({
  building: Id,
  /** Null: a call of its own, outside any plan. */
  planId: z.nullable(Id),
  instalment: z.int().check(z.gte(1)),
  fund: CallFund,
  keyId: Id,
  label: plainText(120),
  issuedOn: LocalDate,
  dueOn: LocalDate,
  total: Cents,
  iban: Iban,
  parts: z.array(CallPart).check(z.minLength(1)),
});
export type FundCall = z.infer<typeof FundCall>;

/** [CAL-4] What tells an instalment from every other: a plan issues it once. */
export function instalmentName(planId: Id, instalment: number): string {
  return `${planId}#${instalment}`;
}

export const fundCalls = defineFact<'fundCall', FundCall>({
  type: 'fundCall',
  version: 1,
  schema: FundCall,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ id, body }) => (body.planId === null ? id : instalmentName(body.planId, body.instalment)),
  sort: ({ body }) => body.issuedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(95)}.fundCall`,
    body: {
      building: sampleId(10),
      planId: sampleId(70),
      instalment: 4,
      fund: 'provision',
      keyId: sampleId(30),
      label: 'Provisions, 4e trimestre 2026',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      total: 120_000,
      iban: 'BE68539007547034',
      parts: [
        {
          ownerId: sampleId(40),
          claimId: `${sampleId(95)}.call-${sampleId(40)}`,
          amount: 54_000,
          communication: '202600012320',
          lots: [sampleCallLot],
        },
      ],
    },
  },
});
