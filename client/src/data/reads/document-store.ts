import { derived } from '../derived-store.ts';
import type { Shown } from '../shown.ts';
import type { Store } from '../store.ts';
import { documentsStore, type ReadNeeds } from './documents-store.ts';

/** One document by its id, whichever organisation it is of. */
export function documentStore<Type extends string>(
  needs: ReadNeeds,
  type: Type,
  id: string,
): Store<Shown<Type> | null | undefined> {
  const documents = documentsStore(needs, type, { id });
  return derived([documents], () => {
    const found = documents.get();
    return found && (found[0] ?? null);
  });
}
