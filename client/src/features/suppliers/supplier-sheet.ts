import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import type { Shown } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';

export function useSupplierSheet(): SheetColumn<Shown<'supplier'>>[] {
  const t = useText();
  return [
    { header: t('word.name'), sheet: ({ body }) => body.name },
    {
      header: t('suppliers.enterpriseNumber'),
      sheet: ({ body }) => body.enterpriseNumber && formatEnterpriseNumber(body.enterpriseNumber),
    },
    { header: t('sheet.iban'), sheet: ({ body }) => body.ibans.map(formatIban).join(', ') },
    { header: t('sheet.email'), sheet: ({ body }) => body.email },
    { header: t('word.phone'), sheet: ({ body }) => body.phone },
    { header: t('suppliers.account'), sheet: ({ body }) => body.defaultAccount },
    { header: t('suppliers.key'), sheet: ({ body }) => body.defaultKeyCode },
    { header: t('suppliers.note'), sheet: ({ body }) => body.note },
  ];
}
