import type { Id } from '../../kernel/id.ts';
import type { Language } from '../../kernel/language.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AllocationKey } from '../allocation-key/allocation-key.ts';
import type { Lot } from '../lot/lot.ts';
import type { Owner } from '../owner/owner.ts';
import type { Holder, Ownership } from '../ownership/ownership.ts';
import type { Finding } from './findings.ts';

type Named<Body> = { readonly id: Id; readonly body: Body };

/** What the building has already, and what a plan may not find out by itself. */
export type ImportWorld = {
  readonly building: Id;
  readonly language: Language;
  readonly denominator: number;
  readonly lots: readonly Named<Lot>[];
  readonly owners: readonly Named<Owner>[];
  readonly ownerships: readonly Named<Ownership>[];
  readonly keys: readonly Named<AllocationKey>[];
  /** The last day a key shared out; null: never. */
  readonly usedUntil: (keyId: Id) => LocalDate | null;
  /** From when on the holders hold and the quote-parts count. */
  readonly from: LocalDate;
  readonly today: LocalDate;
  /** What the first general key is called, in the language of the building. */
  readonly generalName: string;
  readonly newId: () => Id;
};

/** One thing that becomes another: a floor, a name, the part of a lot. */
export type Difference = { readonly what: string; readonly before: string; readonly after: string };

type Planned<Body> = {
  readonly id: Id;
  readonly row: number;
  readonly name: string;
  readonly is: 'new' | 'changed' | 'same';
  readonly body: Body;
  /** The fields that are written; of a new one all of them. */
  readonly patch: Partial<Body>;
  readonly differences: readonly Difference[];
};
export type PlannedLot = Planned<Lot>;
export type PlannedOwner = Planned<Owner>;
export type PlannedKey = Planned<AllocationKey> & {
  readonly heading: string;
  readonly sum: number;
  readonly denominator: number;
};
export type PlannedHolding = {
  readonly lotId: Id;
  readonly number: string;
  readonly row: number;
  readonly is: 'new' | 'same';
  readonly on: LocalDate;
  readonly holders: readonly Holder[];
  readonly primaryContact: Id;
  /** `Anne Lambert 1/2, Bart Peeters 1/2` */
  readonly told: string;
};

/** A dry run: what an import would write, and what is in its way. */
export type ImportPlan = {
  readonly lots: readonly PlannedLot[];
  readonly owners: readonly PlannedOwner[];
  readonly keys: readonly PlannedKey[];
  readonly holdings: readonly PlannedHolding[];
  readonly findings: readonly Finding[];
};

/** [IMP-12] Whether there is anything to write; what is refused stops all of it. */
export function countsOf(plan: ImportPlan): Readonly<Record<'new' | 'changed' | 'same' | 'refused', number>> {
  const all = [...plan.lots, ...plan.owners, ...plan.keys, ...plan.holdings];
  const count = (is: string) => all.filter((one) => one.is === is).length;
  const refused = plan.findings.filter(({ is }) => is === 'refused').length;
  return { new: count('new'), changed: count('changed'), same: count('same'), refused };
}
