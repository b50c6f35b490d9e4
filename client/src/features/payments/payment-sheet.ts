import type { ToCollect, ToPay } from 'shared-domain/bank';
import { formatIban } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { dayCell, type SheetColumn } from '../../platform/index.ts';
import type { OrderRow } from './order-rows.ts';

type Due = ToPay | ToCollect;

/** What is to be paid or collected; the account of the one who gets or gives it. */
export function useDueSheet(): SheetColumn<Due>[] {
  const t = useText();
  return [
    {
      header: t('word.name'),
      sheet: (line) => ('supplierName' in line ? line.supplierName : line.ownerName),
    },
    { header: t('sheet.what'), sheet: ({ label }) => label },
    { header: t('sheet.dueOn'), sheet: ({ dueOn }) => dayCell(dueOn) },
    { header: t('sheet.open'), sheet: ({ open }) => ({ cents: open }) },
    { header: t('sheet.underway'), sheet: ({ underway }) => ({ cents: underway }) },
    {
      header: t('sheet.iban'),
      sheet: (line) => {
        const iban = 'iban' in line ? line.iban : (line.mandate?.iban ?? null);
        return iban && formatIban(iban);
      },
    },
    { header: t('sheet.communication'), sheet: ({ communication }) => communication },
  ];
}

export function useOrderSheet(): SheetColumn<OrderRow>[] {
  const t = useText();
  return [
    { header: t('sheet.what'), sheet: ({ kind, count }) => t(`payments.kind.${kind}`, { count }) },
    { header: t('sheet.executeOn'), sheet: ({ executeOn }) => ({ day: executeOn }) },
    { header: t('word.total'), sheet: ({ total }) => ({ cents: total }) },
    { header: t('word.name'), sheet: ({ names }) => names.join(', ') },
    { header: t('sheet.orderedBy'), sheet: ({ byName }) => byName },
    {
      header: t('sheet.state'),
      sheet: ({ cancelled, isUnsent }) =>
        cancelled
          ? t('payments.cancelled', { name: cancelled.byName })
          : t(isUnsent ? 'state.onDevice' : 'state.recorded'),
    },
  ];
}
