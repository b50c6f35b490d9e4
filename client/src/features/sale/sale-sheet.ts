import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { dayCell, type SheetColumn } from '../../platform/index.ts';
import { nextDeadline } from './sale-steps.ts';

export function useSaleSheet(lots: readonly Shown<'lot'>[]): SheetColumn<Shown<'saleFile'>>[] {
  const t = useText();
  const format = useFormat();
  const numbers = new Map(lots.map(({ id, body }) => [id, body.number]));
  return [
    { header: t('word.lot'), sheet: ({ body }) => numbers.get(body.lotId) ?? '' },
    { header: t('sheet.openedOn'), sheet: ({ body }) => ({ day: body.openedOn }) },
    { header: t('sale.notary'), sheet: ({ body }) => body.notary },
    { header: t('sale.buyer'), sheet: ({ body }) => body.buyer },
    { header: t('sale.deedOn'), sheet: ({ body }) => dayCell(body.deedOn) },
    {
      header: t('sheet.next'),
      sheet: ({ body }) => {
        const next = nextDeadline(body);
        return next && t(`sale.deadline.${next.is}`, { day: format.day(next.by) });
      },
    },
  ];
}
