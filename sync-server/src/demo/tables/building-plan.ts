import type { Cents, LocalDate } from 'shared-domain/kernel';
import type { LotPlan } from './lot-plan.ts';
import type { Occasion } from './occasion.ts';
import type { OrganisationKey } from './organisations.ts';
import type { ServiceKey } from './services.ts';

export type BuildingPlan = {
  readonly key: string;
  readonly organisation: OrganisationKey;
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly language: 'fr' | 'nl';
  /** Work on a dwelling of more than ten years is taxed at 6 % instead of 21 %. */
  readonly builtIn: number;
  readonly denominator: number;
  readonly approvalThreshold: Cents | null;
  readonly lots: readonly LotPlan[];
  /** The key of the lift: its denominator, and its parts where the statutes say them one by one. */
  readonly lift: {
    readonly denominator: number;
    readonly parts?: Readonly<Record<string, number>>;
    /** A second version of the key: from that day the shops and offices pay no more. */
    readonly changedOn?: LocalDate;
  } | null;
  /** Whether the garages have a key of their own. */
  readonly hasGarageKey: boolean;
  readonly services: readonly ServiceKey[];
  /** Calls, payments, bank statements and a settlement too. */
  readonly hasMoney?: true;
  /** What its inventions follow from, where it is not its key: buildings that are alike but for their ids. */
  readonly likeness?: string;
  /** Invoices that come once, where they are not in the tables. */
  readonly occasions?: readonly Occasion[];
};
