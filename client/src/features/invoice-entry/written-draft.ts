import type { InvoiceDraft } from 'shared-domain/payables';
import type { DraftChange } from '../../data/index.ts';

type Content = Record<string, unknown>;

/** A draft as it will be once a change is stored, for the moment before the store has said so. */
export function written(draft: InvoiceDraft, change: DraftChange): InvoiceDraft {
  const copy = structuredClone(draft);
  const parentOf = (path: readonly string[]) =>
    path.slice(0, -1).reduce<Content>(
      (at, key) => {
        if (typeof at[key] !== 'object' || at[key] === null) at[key] = {};
        return at[key] as Content;
      },
      copy as unknown as Content,
    );
  change({
    set(path, value) {
      parentOf(path)[path.at(-1) ?? ''] = value;
    },
    remove(path) {
      delete parentOf(path)[path.at(-1) ?? ''];
    },
    become(_, now) {
      Object.assign(copy, structuredClone(now));
    },
  });
  return copy;
}
