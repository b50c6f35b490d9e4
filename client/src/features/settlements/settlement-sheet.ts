import { formatStructuredCommunication } from 'shared-domain/kernel';
import type { Shown } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { amountCell, type SheetColumn } from '../../platform/index.ts';
import type { DeliveryRow } from './delivery-rows.ts';
import type { PreviewRow } from './preview-rows.ts';

export function useSettlementSheet(standing: ReadonlySet<string>): SheetColumn<Shown<'settlement'>>[] {
  const t = useText();
  return [
    { header: t('sheet.what'), sheet: ({ body }) => body.label },
    { header: t('sheet.from'), sheet: ({ body }) => ({ day: body.period.from }) },
    { header: t('sheet.until'), sheet: ({ body }) => ({ day: body.period.until }) },
    { header: t('settlements.costs'), sheet: ({ body }) => ({ cents: body.costs }) },
    { header: t('settlements.provisions'), sheet: ({ body }) => ({ cents: body.provisions }) },
    {
      header: t('sheet.state'),
      sheet: ({ id, state }) =>
        state === 'recorded'
          ? t(standing.has(id) ? 'settlements.final' : 'settlements.replaced')
          : t('settlements.sealing'),
    },
  ];
}

export function usePreviewSheet(hasBefore: boolean): SheetColumn<PreviewRow>[] {
  const t = useText();
  return [
    { header: t('word.owner'), sheet: ({ name }) => name },
    { header: t('sheet.lots'), sheet: ({ lots }) => lots },
    ...figures<PreviewRow>(t),
    ...(hasBefore
      ? [{ header: t('settlements.before'), sheet: ({ before }: PreviewRow) => amountCell(before) }]
      : []),
  ];
}

export function useDeliverySheet(): SheetColumn<DeliveryRow>[] {
  const t = useText();
  return [
    { header: t('word.owner'), sheet: ({ name }) => name },
    ...figures<DeliveryRow>(t),
    { header: t('settlements.open'), sheet: ({ open }) => ({ cents: open }) },
    {
      header: t('settlements.communication'),
      sheet: ({ communication }) => formatStructuredCommunication(communication),
    },
  ];
}

type Borne = { readonly costs: number; readonly provisions: number; readonly balance: number };

function figures<Row extends Borne>(t: ReturnType<typeof useText>): SheetColumn<Row>[] {
  return [
    { header: t('settlements.costs'), sheet: ({ costs }) => ({ cents: costs }) },
    { header: t('settlements.provisions'), sheet: ({ provisions }) => ({ cents: provisions }) },
    { header: t('settlements.balance'), sheet: ({ balance }) => ({ cents: balance }) },
  ];
}
