import type { Cents } from 'shared-domain/kernel';
import type { VatRate } from 'shared-domain/payables';
import type { Trade } from './trades.ts';

/** What the price of a contract depends on. */
export type BuildingSize = {
  readonly homes: number;
  readonly garages: number;
  readonly floors: number;
};

export type KeyKind = 'general' | 'lift' | 'garages';

/** `works`: 6 % on a dwelling of more than ten years, else 21 %. */
export type VatPlan = VatRate | 'works';

export type ServiceLine = {
  readonly account: string;
  readonly key: KeyKind;
  readonly vat: VatPlan;
  readonly net: (size: BuildingSize) => Cents;
  /** By how many per mille the amount may move up or down; 0 for what a contract fixes. */
  readonly swing: number;
  /** Per mille of the amount, from January to December. */
  readonly season?: readonly number[];
  readonly fr: string;
  readonly nl: string;
};

export type Service = {
  readonly trade: Trade;
  readonly months: readonly number[];
  readonly day: number;
  readonly dueDays: number;
  readonly lines: readonly ServiceLine[];
};
