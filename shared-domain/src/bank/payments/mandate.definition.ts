import * as z from 'zod/mini';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { debitSchemes } from '../sepa/direct-debit.ts';
import { isSepaReference } from '../sepa/sepa-text.ts';

/** An owner lets the association collect what they owe from their account. The paper they signed stays with the syndic. */
export const Mandate = z.strictObject({
  building: Id,
  ownerId: Id,
  /** The name the owner's bank knows it by; never used twice. */
  reference: plainText(35).check(z.refine(isSepaReference, { error: 'mandate.reference' })),
  signedOn: LocalDate,
  scheme: z.enum(debitSchemes),
  iban: Iban,
  /** From this day on nothing is collected under it. */
  revokedOn: z.nullable(LocalDate),
});
export type Mandate = z.infer<typeof Mandate>;

export const mandates = defineRecord<'mandate', Mandate>({
  type: 'mandate',
  version: 1,
  schema: Mandate,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.signedOn,
  merge: {
    building: 'fixed',
    ownerId: 'fixed',
    reference: 'fixed',
    signedOn: 'fixed',
    scheme: 'fixed',
    iban: 'conflict',
    revokedOn: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: sampleId(304),
    body: {
      building: sampleId(10),
      ownerId: sampleId(40),
      reference: 'TILLEULS-2B',
      signedOn: '2026-10-01',
      scheme: 'CORE',
      iban: 'BE71096123456769',
      revokedOn: null,
    },
  },
});
