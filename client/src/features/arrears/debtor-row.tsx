import { partyName } from 'shared-domain/ownership';
import type { Debtor } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowLink, StateBadge } from '../../ui/index.ts';
import { useActionWords } from './use-action-words.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type DebtorRowProps = { readonly file: ArrearsFile; readonly debtor: Debtor };

/** One debtor, one next action. */
export function DebtorRow({ file, debtor }: DebtorRowProps) {
  const t = useText();
  const format = useFormat();
  const words = useActionWords();
  const { ownerId, total, oldestDueOn, daysLate, lastReminder, action } = debtor;
  const owner = file.owners.find(({ id }) => id === ownerId);
  const since = t('arrears.lateSince', { day: format.day(oldestDueOn), count: daysLate });
  const last =
    lastReminder &&
    t('arrears.lastReminder', {
      level: t(`arrears.level.${lastReminder.level}`),
      day: format.day(lastReminder.sentOn),
    });
  const isUnsent = lastReminder !== null && file.unsent.has(lastReminder.id);
  const { state, action: next } = words(action);
  return (
    <RowLink
      to={`/arrears/${ownerId}`}
      title={owner ? partyName(owner.body.party) : '…'}
      detail={[since, last, next ? null : state].filter(Boolean).join(' · ')}
      aside={<Amount cents={total} weight="strong" />}
      {...(isUnsent && { badge: <StateBadge state="onDevice" /> })}
      {...(next && { action: next })}
    />
  );
}
