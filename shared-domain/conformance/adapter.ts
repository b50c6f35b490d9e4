/** What a vector gives: names and values as the file spells them. */
export type Input = Readonly<Record<string, unknown>>;

/** What the product answers: the same names as in `expected`, more or fewer. */
export type Answer = Readonly<Record<string, unknown>>;

/** Asks the product one vector's question. `folder` is where the vectors' file lies. */
export type Adapter = (input: Input, folder: string) => Answer;

/** An answer that may rightly be spelled in several ways. */
export class OneOf {
  readonly values: readonly unknown[];

  constructor(...values: readonly unknown[]) {
    this.values = values;
  }
}
