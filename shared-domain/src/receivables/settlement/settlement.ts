import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Meter } from './meter.ts';
import { SharedBy } from './owner-statement.ts';
import { Period } from './period.ts';

/** A settlement that was published: what it took of the books, and what it asks of whom. For the staff. */
export const PublishedSettlement = z.strictObject({
  building: Id,
  label: plainText(120),
  period: Period,
  /** The day of its entries. */
  bookedOn: LocalDate,
  dueOn: LocalDate,
  /** The settlement whose place it takes. */
  corrects: z.nullable(Id),
  /** Names what was shared and how, to the cent: what its author saw. */
  contentHash: Sha256,
  meters: z.array(Meter).check(z.maxLength(40)),
  groups: z.array(
    z.strictObject({ account: AccountCode, by: SharedBy, within: Period, total: Cents, vat: Cents }),
  ),
  owners: z.array(
    z.strictObject({
      ownerId: Id,
      name: plainText(200),
      costs: Cents,
      privateCosts: Cents,
      provisions: Cents,
      balance: Cents,
      /** The twelve digits to pay with. */
      communication: plainText(40),
    }),
  ),
  costs: Cents,
  provisions: Cents,
  /** [SET-10] The last entry it took of each journal and financial year, `purchases:2026`. */
  upTo: z.record(plainText(40), z.int()),
  /** [SET-10] Entries of a period settled before, recorded after that settlement: this one took them. */
  late: z.array(Id),
  /** [SET-10] Entries of its own period that another settlement had taken. */
  without: z.array(Id),
  publishedBy: Id,
  publishedByName: plainText(120),
  publishedAt: Instant,
});
export type PublishedSettlement = z.infer<typeof PublishedSettlement>;

export type Published = PublishedSettlement & { readonly id: Id };

export function settlementIdOf(command: Id): Id {
  return `${command}.settlement`;
}

/** [SET-11] Those that stand: no later one took their place. */
export function inForce<One extends Pick<Published, 'id' | 'corrects'>>(published: readonly One[]): One[] {
  const corrected = new Set(published.map(({ corrects }) => corrects));
  return published.filter(({ id }) => !corrected.has(id));
}
