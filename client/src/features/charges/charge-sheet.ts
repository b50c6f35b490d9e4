import type { Cents } from 'shared-domain/kernel';
import type { Shown } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { descriptionOf } from './list-charges.ts';

export type ChargeRow = {
  readonly place: string;
  readonly charge: Shown<'charge'>;
  /** What of it is borne, in the category that is shown. */
  readonly amount: Cents;
};

/** Each invoice with its total and the part that is borne. */
export function useChargeSheet(): SheetColumn<ChargeRow>[] {
  const t = useText();
  return [
    { header: t('word.building'), sheet: ({ place }) => place },
    { header: t('word.date'), sheet: ({ charge }) => ({ day: charge.body.invoicedOn }) },
    { header: t('word.supplier'), sheet: ({ charge }) => charge.body.supplierName },
    { header: t('sheet.number'), sheet: ({ charge }) => charge.body.number },
    { header: t('sheet.what'), sheet: ({ charge }) => descriptionOf(charge) },
    { header: t('charges.yourPart'), sheet: ({ amount }) => ({ cents: amount }) },
  ];
}
