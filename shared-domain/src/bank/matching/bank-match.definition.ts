import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { MatchPart, matchReasons } from './match-part.ts';

/** One movement of the bank and what it was for, with the entries that say so in the books. */
export const BankMatch = z.strictObject({
  building: Id,
  statementId: Id,
  index: z.int().check(z.gte(1)),
  amount: Cents,
  bookedOn: LocalDate,
  /** Who paid or was paid: the next movement of theirs is proposed the same. */
  counterpartyName: plainText(140),
  counterpartyAccount: plainText(40),
  parts: z.array(MatchPart).check(z.minLength(1), z.maxLength(500)),
  reason: z.nullable(z.enum(matchReasons)),
  entryIds: z.array(Id).check(z.minLength(1), z.maxLength(500)),
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type BankMatch = z.infer<typeof BankMatch>;

export const bankMatches = defineFact<'bankMatch', BankMatch>({
  type: 'bankMatch',
  version: 1,
  schema: BankMatch,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.statementId,
  sort: ({ body }) => body.bookedOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(402)}.bankMatch`,
    body: {
      building: sampleId(10),
      statementId: `${sampleId(401)}.bankStatement`,
      index: 1,
      amount: 25_000,
      bookedOn: '2026-11-19',
      counterpartyName: 'SOPHIE LAMBERT',
      counterpartyAccount: 'BE71096123456769',
      parts: [
        {
          to: 'ownerClaim',
          ownerId: sampleId(40),
          claimId: `${sampleId(93)}.call-${sampleId(40)}`,
          amount: 25_000,
        },
      ],
      reason: 'communication',
      entryIds: [`${sampleId(402)}.entry-1`],
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-20T09:05:00.000Z',
    },
  },
});
