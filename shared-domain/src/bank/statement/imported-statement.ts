import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

const movement = {
  index: z.int().check(z.gte(1)),
  amount: Cents,
  bookedOn: LocalDate,
  valueOn: z.nullable(LocalDate),
  code: plainText(40),
  counterparty: z.strictObject({
    name: plainText(140),
    account: plainText(40),
    iban: z.nullable(Iban),
    bic: z.nullable(plainText(11)),
    address: plainText(200),
  }),
  communication: z.strictObject({
    structured: z.nullable(z.string().check(z.regex(/^\d{12}$/))),
    valid: z.boolean(),
    rf: z.nullable(plainText(25)),
    text: plainText(2_000),
  }),
  information: plainText(2_000),
  endToEnd: plainText(40),
  mandate: z.nullable(plainText(40)),
  returned: z.boolean(),
  reason: z.nullable(plainText(40)),
  bankReference: plainText(40),
};

const detail = z.strictObject({ ...movement, details: z.array(z.never()) });

/** A movement of the bank as it is kept. `knownIn`: another statement told it first, and there it is matched. */
export const StatementLine = z.strictObject({
  ...movement,
  details: z.array(detail).check(z.maxLength(5_000)),
  knownIn: z.nullable(Id),
});
export type StatementLine = z.infer<typeof StatementLine>;

/** One statement of one bank account of the association, as its bank sent it. */
export const ImportedStatement = z.strictObject({
  building: Id,
  iban: Iban,
  /** Where this bank account stands in the books. */
  account: AccountCode,
  format: z.enum(['coda', 'camt']),
  holder: plainText(140),
  /** The bank's number, `231`; with the year of the last day. */
  sequence: plainText(40),
  year: z.int(),
  openedOn: z.nullable(LocalDate),
  closedOn: LocalDate,
  oldBalance: z.nullable(Cents),
  newBalance: z.nullable(Cents),
  lines: z.array(StatementLine).check(z.maxLength(5_000)),
  findings: z
    .array(
      z.strictObject({
        code: plainText(60),
        line: z.nullable(z.int()),
        params: z.record(plainText(40), z.union([plainText(200), z.number()])),
      }),
    )
    .check(z.maxLength(200)),
  fileName: plainText(255),
  fileHash: Sha256,
  /** Of the statement's own text: the same statement may come in another file. */
  sourceHash: Sha256,
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type ImportedStatement = z.infer<typeof ImportedStatement>;
