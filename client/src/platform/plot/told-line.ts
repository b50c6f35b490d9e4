import type { LocalDate } from 'shared-domain/kernel';
import type { PlotPoint } from './scale.ts';

/** Money over time with what it tells in words: drawn on a screen, and on paper. */
export type ToldLine = {
  readonly title: string;
  readonly words: string;
  readonly points: readonly PlotPoint[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** A point that the words speak of. */
  readonly marked?: PlotPoint;
};
