import { useText } from '../../../i18n/index.ts';
import type { SheetColumn } from '../../../platform/index.ts';
import { lotName } from '../lot-words.ts';
import type { OwnerLine } from './owner-list.ts';

/** Owners with what they hold and how they are reached. */
export function useOwnerSheet(): SheetColumn<OwnerLine>[] {
  const t = useText();
  return [
    { header: t('word.owner'), sheet: ({ name }) => name },
    {
      header: t('building.lots'),
      sheet: ({ lots }) =>
        lots
          .map(({ lot, share }) => (share ? `${lotName(lot.body, t)} (${share})` : lotName(lot.body, t)))
          .join(', '),
    },
    { header: t('sheet.email'), sheet: ({ owner }) => owner.body.email },
    { header: t('word.phone'), sheet: ({ owner }) => owner.body.phone },
    { header: t('building.street'), sheet: ({ owner }) => owner.body.address?.street ?? null },
    { header: t('building.postalCode'), sheet: ({ owner }) => owner.body.address?.postalCode ?? null },
    { header: t('building.city'), sheet: ({ owner }) => owner.body.address?.city ?? null },
    { header: t('building.writesIn'), sheet: ({ owner }) => owner.body.language },
  ];
}
