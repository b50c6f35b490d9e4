import type { InvoiceCase } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { amountCell, dayCell, type SheetColumn } from '../../platform/index.ts';
import { useScope } from '../../scope/index.ts';

/** The list of invoices as a file: what its rows show, and the due day. */
export function useInvoiceSheet(): SheetColumn<InvoiceCase>[] {
  const t = useText();
  const { choices } = useScope();
  const places = new Map(choices.map(({ id, name }) => [id, name]));
  return [
    { header: t('word.date'), sheet: ({ invoicedOn }) => dayCell(invoicedOn) },
    { header: t('sheet.dueOn'), sheet: ({ dueOn }) => dayCell(dueOn) },
    { header: t('word.supplier'), sheet: ({ supplierName }) => supplierName },
    { header: t('invoices.number'), sheet: ({ number }) => number },
    { header: t('word.building'), sheet: ({ building }) => places.get(building) ?? '' },
    { header: t('invoices.states'), sheet: ({ stage }) => t(`state.${stage}`) },
    { header: t('word.amount'), sheet: ({ total }) => amountCell(total) },
  ];
}
