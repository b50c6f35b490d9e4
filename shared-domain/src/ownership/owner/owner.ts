import * as z from 'zod/mini';
import { Email } from '../../kernel/email.ts';
import { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { Id } from '../../kernel/id.ts';
import { Language } from '../../kernel/language.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Address } from '../address.ts';

const name = plainText(80).check(z.minLength(1));

export const Party = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), firstName: plainText(80), lastName: name }),
  z.strictObject({
    is: z.literal('firm'),
    name: plainText(120).check(z.minLength(1)),
    enterpriseNumber: z.nullable(EnterpriseNumber),
  }),
]);
export type Party = z.infer<typeof Party>;

/** A co-owner of one building's association; whoever owns in two buildings is two records. */
export const Owner = z.strictObject({
  building: Id,
  party: Party,
  language: Language,
  email: z.nullable(Email),
  phone: z.nullable(plainText(40)),
  address: z.nullable(Address),
});
export type Owner = z.infer<typeof Owner>;

export function partyName(party: Party): string {
  return party.is === 'firm' ? party.name : `${party.firstName} ${party.lastName}`.trim();
}
