import type { Cents, LocalDate } from 'shared-domain/kernel';

export type PlotPoint = { readonly on: LocalDate; readonly value: Cents };

/** Amounts in cents over days: each stands until the next, the last until `until`. */
export type PlottedLine = {
  readonly key: string;
  readonly label: string;
  readonly points: readonly PlotPoint[];
  readonly until: LocalDate;
  /** What has not been yet: drawn dashed. */
  readonly isAhead?: boolean;
};

/** Money over time with what it tells in words: drawn on a screen, and on paper. */
export type ToldLine = {
  readonly title: string;
  /** Who does not see the lines reads the same. */
  readonly words: string;
  readonly lines: readonly PlottedLine[];
  /** The days it begins and ends with. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** A point that the words speak of. */
  readonly marked?: PlotPoint;
};
