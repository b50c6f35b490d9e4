import type { End } from './end.ts';

/** I5: while an invoice waits to be decided on, and once it was approved, nobody writes its draft. */
export function submittedRests({ organisation, log, witness }: End): string[] {
  const waiting = new Set<string>();
  return log.flatMap(({ mutation: id, outcome, puts }) => {
    const document = id ? witness.notes.sent.get(id)?.mutation.document : undefined;
    if (!document || document.organisation !== organisation || outcome === 'refused') return [];
    const draft = String(document.body.draftId);
    // Given again it is accepted and changes nothing. [SYN-55]
    if (document.type === 'submitInvoice' && puts.size > 0) waiting.add(draft);
    if (document.type === 'rejectInvoice') waiting.delete(draft);
    const isWritten = document.type === 'invoiceDraft' && puts.has(document.id);
    return isWritten && waiting.has(document.id) ? [`draft ${document.id} was written while it waits`] : [];
  });
}

/** I7: what nobody may write is refused, whoever sends it. */
export function forgedIsRefused({ log, witness }: End): string[] {
  return log.flatMap(({ mutation, outcome, documentId }) =>
    mutation && witness.notes.forged.has(mutation) && outcome !== 'refused'
      ? [`a forged ${documentId} was ${outcome}`]
      : [],
  );
}
