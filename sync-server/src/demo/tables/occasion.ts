import type { Cents, LocalDate } from 'shared-domain/kernel';
import type { DemoStage, MissingField } from '../shape.ts';
import type { KeyKind, VatPlan } from './service-plan.ts';
import type { Trade } from './trades.ts';

/** An invoice that comes once. */
export type Occasion = {
  readonly building: string;
  /** Names the invoice for tests: `<building>/<name>/<day>`. */
  readonly name: string;
  readonly trade: Trade;
  readonly on: LocalDate;
  readonly lines: readonly {
    readonly text: string;
    readonly account: string;
    readonly key: KeyKind;
    readonly vat: VatPlan;
    readonly net: Cents;
  }[];
  readonly note?: string;
  readonly stage?: DemoStage;
  readonly reason?: string;
  readonly missing?: readonly MissingField[];
  /** A paper invoice, photographed. */
  readonly isPhoto?: true;
  /** What the supplier's rounding per line added to the total. */
  readonly extraCents?: -1 | 1;
};
