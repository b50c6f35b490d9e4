/** A figure with what it says: drawn as a bar on a screen, and on paper. */
export type ToldBar = {
  readonly key: string;
  readonly label: string;
  /** Cents, or the units of a meter; what is below nothing has no length. */
  readonly value: number;
  /** The value as it is read. */
  readonly figure: string;
  /** What it is held against: last year, a budget. Drawn as a line across the bar. */
  readonly against?: { readonly value: number; readonly figure: string; readonly words: string };
  readonly tone?: 'bad';
};

export type ToldBars = {
  readonly title: string;
  /** `against` also says what the line across each bar is. */
  readonly heads: { readonly label: string; readonly value: string; readonly against?: string };
  readonly bars: readonly ToldBar[];
};
