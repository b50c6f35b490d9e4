import type { Catalogue } from '../catalogue-of.ts';
import type { SyncedDocument } from '../document.ts';
import { liftBody } from '../lift.ts';
import type { Change } from './ports.ts';

/**
 * [SYN-5] The state a change was made from, in the words of the version it was written in: on the wire a base has no
 * version of its own. Null: there was none.
 */
export function baseOf(
  catalogue: Catalogue,
  before: SyncedDocument | null,
  { version }: Pick<SyncedDocument, 'version'>,
): Change['base'] {
  if (!before || before.deleted) return null;
  const definition = version > before.version ? catalogue.get(before.type) : undefined;
  const lifted = definition && liftBody(definition, before.version, before.body);
  return { rev: before.rev, body: lifted?.ok ? lifted.value : before.body };
}
