import type { Definition } from './definition-list.tsx';

/** Lines of one name are told apart, so that a list may hold two payments of one day. */
export function toldApart(items: readonly Definition[]): Definition[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const time = (seen.get(item.term) ?? 0) + 1;
    seen.set(item.term, time);
    return time === 1 ? item : { ...item, term: `${item.term} (${time})` };
  });
}
