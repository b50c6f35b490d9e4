import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { Iban } from '../../kernel/iban.ts';
import { Language } from '../../kernel/language.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Address } from '../address.ts';

/** The number of quote-parts a whole is cut in: 1 000, 10 000 or any other, by the base deed. */
export const Denominator = z.int().check(z.gte(1), z.lte(100_000_000));

/** A day of every year, `07-01`; 29 February is none. */
const DayOfYear = z
  .string()
  .check(z.refine((text) => isLocalDate(`2025-${text}`), { error: 'date.invalid' }));

export const BankAccount = z.strictObject({ iban: Iban, purpose: z.enum(['current', 'savings']) });
export type BankAccount = z.infer<typeof BankAccount>;

/** The association (the legal person) and the building it manages. */
export const Building = z.strictObject({
  name: plainText(120).check(z.minLength(1)),
  address: Address,
  language: Language,
  enterpriseNumber: z.nullable(EnterpriseNumber),
  denominator: Denominator,
  /** [PAY-8] Up to this total one may approve one's own invoice; null: never. */
  approvalThreshold: z.nullable(Cents.check(z.gte(0))),
  bankAccounts: z.array(BankAccount).check(z.maxLength(20)),
  /** The first day of the financial year. */
  yearStart: DayOfYear,
  /** The account of each role where the association departs from the default. */
  accountRoles: z.record(plainText(40), z.string().check(z.regex(/^\d{2,10}$/))),
});
export type Building = z.infer<typeof Building>;
