import { partyName } from 'shared-domain/ownership';
import type { Debtor } from 'shared-domain/receivables';
import { useText } from '../../i18n/index.ts';
import { dayCell, type SheetColumn } from '../../platform/index.ts';
import { useActionWords } from './use-action-words.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

/** Who is late: since when, for how much, what was sent and what comes next. */
export function useDebtorSheet(file: ArrearsFile): SheetColumn<Debtor>[] {
  const t = useText();
  const bodies = new Map(file.owners.map(({ id, body }) => [id, body]));
  const [owner, ...lateness] = useLatenessSheet(file);
  return [
    owner,
    { header: t('sheet.email'), sheet: ({ ownerId }) => bodies.get(ownerId)?.email ?? null },
    { header: t('word.phone'), sheet: ({ ownerId }) => bodies.get(ownerId)?.phone ?? null },
    ...lateness,
  ];
}

/** The owner and then what is late. */
export function useLatenessSheet({
  owners,
}: ArrearsFile): readonly [SheetColumn<Debtor>, ...SheetColumn<Debtor>[]] {
  const t = useText();
  const words = useActionWords();
  const bodies = new Map(owners.map(({ id, body }) => [id, body]));
  const nameOf = (id: string) => {
    const owner = bodies.get(id);
    return owner ? partyName(owner.party) : '';
  };
  return [
    { header: t('word.owner'), sheet: ({ ownerId }) => nameOf(ownerId) },
    { header: t('arrears.total'), sheet: ({ total }) => ({ cents: total }) },
    { header: t('sheet.lateSince'), sheet: ({ oldestDueOn }) => ({ day: oldestDueOn }) },
    { header: t('sheet.daysLate'), sheet: ({ daysLate }) => daysLate },
    {
      header: t('sheet.lastReminder'),
      sheet: ({ lastReminder }) => lastReminder && t(`arrears.level.${lastReminder.level}`),
    },
    { header: t('sheet.sentOn'), sheet: ({ lastReminder }) => dayCell(lastReminder?.sentOn ?? null) },
    {
      header: t('sheet.next'),
      sheet: ({ action }) => {
        const { state, action: next } = words(action);
        return next ?? state;
      },
    },
  ];
}
