import type { InvoiceCase } from '../../data/index.ts';

export type Named = {
  readonly draftId: string | null;
  readonly supplierId: string | null;
  readonly number: string;
};

/** Another invoice of the same supplier under the same number, however its dashes and blanks were typed. */
export function duplicateOf(
  cases: readonly InvoiceCase[],
  { draftId, supplierId, number }: Named,
): InvoiceCase | null {
  const wanted = bare(number);
  if (supplierId === null || wanted === '') return null;
  return (
    cases.find(
      (one) => one.draftId !== draftId && one.supplierId === supplierId && bare(one.number) === wanted,
    ) ?? null
  );
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
