import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { ownerScope } from '../../sync/scopes.ts';
import { AccountCode, Claim, moneyEvents } from '../entry/journal-entry.ts';

/** What one entry says of one owner, for that owner to read: positive amounts are owed, negative ones paid or in favour. */
export const OwnerMovement = z.strictObject({
  building: Id,
  ownerId: Id,
  entryId: Id,
  on: LocalDate,
  event: z.enum(moneyEvents),
  /** The entry taken back. */
  reverses: z.nullable(Id),
  lines: z
    .array(
      z.strictObject({
        account: AccountCode,
        amount: Cents,
        label: plainText(400),
        claim: z.nullable(Claim),
      }),
    )
    .check(z.minLength(1)),
});
export type OwnerMovement = z.infer<typeof OwnerMovement>;

/** [ACC-12] The sum of an owner's movements is their balance on account 410, entry by entry. */
export const ownerMovements = defineFact<'ownerMovement', OwnerMovement>({
  type: 'ownerMovement',
  version: 1,
  schema: OwnerMovement,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.entryId,
  sort: ({ body }) => body.on,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(93)}.movement-${sampleId(40)}`,
    body: {
      building: sampleId(10),
      ownerId: sampleId(40),
      entryId: `${sampleId(93)}.entry`,
      on: '2026-10-01',
      event: 'call',
      reverses: null,
      lines: [
        {
          account: '4101',
          amount: 25_000,
          label: 'Provisions 4e trimestre 2026',
          claim: { id: `${sampleId(93)}.call-${sampleId(40)}`, kind: 'provision', dueOn: '2026-10-31' },
        },
      ],
    },
  },
});
