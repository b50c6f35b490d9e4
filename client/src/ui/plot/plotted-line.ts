import type { LocalDate } from 'shared-domain/kernel';
import type { PlotPoint } from '../../platform/plot/scale.ts';

/** Amounts in cents over days: each stands until the next, the last until `until`. */
export type PlottedLine = {
  readonly key: string;
  readonly label: string;
  readonly points: readonly PlotPoint[];
  readonly until: LocalDate;
  /** What has not been yet: drawn dashed. */
  readonly isAhead?: boolean;
};
