import type { PulledDiscipline, SyncedDocument } from '../document.ts';

/**
 * What was pulled while rows were being pushed. A replication passes over pulled documents that it has a change of its
 * own for, and would not be told of them again.
 */
export type Overlap = {
  pushes: number;
  readonly pulled: Map<string, { readonly document: SyncedDocument; readonly seq: number }>;
};

export function createOverlap(): Overlap {
  return { pushes: 0, pulled: new Map() };
}

export function noteWhilePushing(
  overlap: Overlap,
  discipline: PulledDiscipline,
  documents: readonly SyncedDocument[],
  seq: number,
): void {
  if (overlap.pushes === 0) return;
  for (const document of documents) overlap.pulled.set(nameOf(discipline, document), { document, seq });
}

export async function whilePushing<T>(overlap: Overlap, work: () => Promise<T>): Promise<T> {
  overlap.pushes += 1;
  try {
    return await work();
  } finally {
    overlap.pushes -= 1;
    if (overlap.pushes === 0) overlap.pulled.clear();
  }
}

/** The document as it was pulled later than `seq`, if it was. */
export function pulledSince(
  overlap: Overlap,
  discipline: string,
  document: SyncedDocument,
  seq: number,
): SyncedDocument | undefined {
  const found = overlap.pulled.get(nameOf(discipline, document));
  return found && found.seq > seq ? found.document : undefined;
}

const nameOf = (discipline: string, { organisation, id }: SyncedDocument) =>
  `${organisation}\n${discipline}\n${id}`;
