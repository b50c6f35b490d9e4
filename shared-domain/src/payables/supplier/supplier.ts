import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Email } from '../../kernel/email.ts';
import { EnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { Iban } from '../../kernel/iban.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** Who sends invoices to the associations of one office; known to all its buildings. */
export const Supplier = z.strictObject({
  name: plainText(120).check(z.minLength(1, { error: 'supplier.nameMissing' })),
  enterpriseNumber: z.nullable(EnterpriseNumber),
  /** The first is the one to pay. */
  ibans: z.array(Iban).check(z.maxLength(10)),
  email: z.nullable(Email),
  phone: z.nullable(plainText(40)),
  /** What the next invoice of this supplier is usually booked on and shared by. */
  defaultAccount: z.nullable(AccountCode),
  defaultKeyCode: z.nullable(plainText(12)),
  createdOn: LocalDate,
  note: plainText(1000),
});
export type Supplier = z.infer<typeof Supplier>;
