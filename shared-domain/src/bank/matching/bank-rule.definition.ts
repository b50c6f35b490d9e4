import * as z from 'zod/mini';
import { AccountCode, Bearer } from '../../accounting/entry/journal-entry.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';

/** What is proposed for movements of one account, or with some words in them. */
export const BankRule = z.strictObject({
  building: Id,
  when: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('account'), account: plainText(40).check(z.minLength(1)) }),
    z.strictObject({
      by: z.literal('words'),
      words: plainText(80).check(z.minLength(3, { error: 'bank.ruleTooShort' })),
    }),
  ]),
  propose: z.strictObject({
    account: AccountCode,
    bearer: z.nullable(Bearer),
    label: plainText(200),
  }),
  createdOn: LocalDate,
});
export type BankRule = z.infer<typeof BankRule>;

export const bankRules = defineRecord<'bankRule', BankRule>({
  type: 'bankRule',
  version: 1,
  schema: BankRule,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.createdOn,
  merge: { building: 'fixed', when: 'latest', propose: 'latest', createdOn: 'fixed' },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: sampleId(404),
    body: {
      building: sampleId(10),
      when: { by: 'words', words: 'frais de tenue de compte' },
      propose: { account: '650', bearer: { by: 'key', keyId: sampleId(30) }, label: 'Frais bancaires' },
      createdOn: '2026-11-20',
    },
  },
});
