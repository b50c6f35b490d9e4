import { type SyncedDocument, sameContent } from 'shared-domain/sync';

type Body = Record<string, unknown>;
type Change = { readonly before: SyncedDocument | null; readonly after: SyncedDocument };

/**
 * What a record is when a change of it is taken back: a field that somebody changed since stays as they left it. Null:
 * nothing of the change is left to take back.
 */
export function beforeChange(
  { before, after }: Change,
  current: SyncedDocument | null,
): Body | 'removed' | null {
  const was = before && !before.deleted ? before.body : null;
  const isGone = !current || current.deleted;
  if (isGone || after.deleted) return isGone && after.deleted ? was : null;
  if (!was) return sameContent(current.body, after.body) ? 'removed' : null;
  const fields = [...new Set([...Object.keys(was), ...Object.keys(after.body)])].filter(
    (field) =>
      !sameContent(was[field], after.body[field]) && sameContent(current.body[field], after.body[field]),
  );
  if (fields.length === 0) return null;
  const kept = Object.entries(current.body).filter(([field]) => !fields.includes(field));
  const restored = fields.filter((field) => field in was).map((field) => [field, was[field]] as const);
  return Object.fromEntries([...kept, ...restored]);
}
