import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { ownerScope } from '../../sync/scopes.ts';
import { CallFund } from './call-fund.ts';
import { CallLot, Communication } from './call-part.ts';
import { sampleCallLot } from './sample-call.ts';

/** What one owner is asked to pay, why, and how; its id is that of the claim in the books. */
export const OwnerCall = z.strictObject({
  building: Id,
  ownerId: Id,
  fundCallId: Id,
  fund: CallFund,
  label: plainText(120),
  issuedOn: LocalDate,
  dueOn: LocalDate,
  amount: Cents,
  /** Of the whole call, over this denominator, by this key. */
  total: Cents,
  denominator: z.int().check(z.gte(1)),
  keyName: plainText(80),
  communication: Communication,
  iban: Iban,
  payee: plainText(120),
  lots: z.array(CallLot).check(z.minLength(1)),
});
export type OwnerCall = z.infer<typeof OwnerCall>;

export const ownerCalls = defineFact<'ownerCall', OwnerCall>({
  type: 'ownerCall',
  version: 1,
  schema: OwnerCall,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.fundCallId,
  sort: ({ body }) => body.issuedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(95)}.call-${sampleId(40)}`,
    body: {
      building: sampleId(10),
      ownerId: sampleId(40),
      fundCallId: `${sampleId(95)}.fundCall`,
      fund: 'provision',
      label: 'Provisions, 4e trimestre 2026',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      amount: 54_000,
      total: 120_000,
      denominator: 1000,
      keyName: 'Charges générales',
      communication: '202600012320',
      iban: 'BE68539007547034',
      payee: 'Résidence Les Tilleuls',
      lots: [sampleCallLot],
    },
  },
});
