import type { OwnAccount } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { useScope } from '../../scope/index.ts';
import { type MovementRow, movementRows, movementWords } from './account-rows.ts';

type PlacedMovement = MovementRow & { readonly place: string };

/** Everything that moved these accounts, building by building. */
export function useMovementSheet(accounts: readonly OwnAccount[]) {
  const t = useText();
  const { choices } = useScope();
  const columns: SheetColumn<PlacedMovement>[] = [
    { header: t('word.building'), sheet: ({ place }) => place },
    { header: t('word.date'), sheet: ({ on }) => ({ day: on }) },
    {
      header: t('sheet.what'),
      sheet: (row) => movementWords(row, t).join(' · '),
    },
    { header: t('word.amount'), sheet: ({ amount }) => ({ cents: amount }) },
  ];
  const rows = accounts.flatMap((account) => {
    const place = choices.find(({ id }) => id === account.building)?.name ?? '';
    return movementRows([account]).map((row) => ({ ...row, place }));
  });
  return { columns, rows };
}
