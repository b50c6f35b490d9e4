// expect: types TS2322
export function first(amounts: readonly number[]): number {
  return amounts[0];
}
