import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { AccountCode, EntryParty } from '../entry/journal-entry.ts';

/** A financial year that is closed, and the balances the next one begins with. */
export const YearClosing = z.strictObject({
  building: Id,
  fiscalYear: z.int(),
  from: LocalDate,
  until: LocalDate,
  /** Of the accounts of the balance sheet, positive is debit; they add up to nothing. */
  carried: z.array(z.strictObject({ account: AccountCode, party: z.nullable(EntryParty), balance: Cents })),
  /** The last number of each journal, so that a gap would show. */
  lastNumbers: z.record(plainText(20), z.int()),
  /** Hash of all entries of the year as they stood. */
  entriesHash: Sha256,
  closedBy: Id,
  closedByName: plainText(120),
  closedAt: Instant,
});
export type YearClosing = z.infer<typeof YearClosing>;

export const yearClosings = defineFact<'yearClosing', YearClosing>({
  type: 'yearClosing',
  version: 1,
  schema: YearClosing,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => String(body.fiscalYear),
  sort: ({ body }) => body.until,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(94)}.closing`,
    body: {
      building: sampleId(10),
      fiscalYear: 2025,
      from: '2025-01-01',
      until: '2025-12-31',
      carried: [
        { account: '100', party: null, balance: -600_000 },
        { account: '551', party: null, balance: 600_000 },
      ],
      lastNumbers: { purchases: 48, bank: 61 },
      entriesHash: 'cd'.repeat(32),
      closedBy: sampleId(501),
      closedByName: 'Marc Dubois',
      closedAt: '2026-03-02T10:00:00.000Z',
    },
  },
});
