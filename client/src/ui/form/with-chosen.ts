export type Choice = { readonly value: string; readonly label: string };

/** What a list offers, and a dash where what was chosen another time is offered no more: nothing else seems chosen. */
export function withChosen(offered: readonly Choice[], chosen: string): Choice[] {
  const isOffered = offered.some(({ value }) => value === chosen);
  return isOffered ? [...offered] : [{ value: chosen, label: '—' }, ...offered];
}
