import { Stack, Text, Title, type TitleOrder } from '@mantine/core';
import { useState } from 'react';
import { type InterestFormula, rateText } from 'shared-domain/receivables';
import { type OwnAccount, type Shown, useDocuments } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, DefinitionList, RowButton, RowList, Sheet } from '../../ui/index.ts';
import classes from './account.module.css';
import { ReminderPaperButton } from './reminder-paper-button.tsx';

type OwnRemindersProps = { readonly account: OwnAccount; readonly order: TitleOrder };

/** What an owner was reminded of; each opens on the letter, with its interest as a formula. */
export function OwnReminders({ account, order }: OwnRemindersProps) {
  const t = useText();
  const format = useFormat();
  const notices = useDocuments('reminderNotice', { building: account.building });
  const [open, setOpen] = useState<Shown<'reminderNotice'> | null>(null);
  const own = notices?.filter(({ body }) => body.ownerId === account.ownerId) ?? [];
  if (own.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={order} mb="xs">
        {t('account.reminders')}
      </Title>
      <RowList label={t('account.reminders')}>
        {own.toReversed().map((notice) => (
          <RowButton
            key={notice.key}
            onPress={() => setOpen(notice)}
            title={t(`account.reminder.${notice.body.level}`)}
            detail={t('account.reminder.sent', {
              sent: format.day(notice.body.sentOn),
              due: format.day(notice.body.payBy),
            })}
            aside={<Amount cents={notice.body.total} />}
          />
        ))}
      </RowList>
      {open && <NoticeSheet notice={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

type NoticeSheetProps = { readonly notice: Shown<'reminderNotice'>; readonly onClose: () => void };

function NoticeSheet({ notice, onClose }: NoticeSheetProps) {
  const t = useText();
  const { level, claims, interest, fee, total, text, language } = notice.body;
  return (
    <Sheet title={t(`account.reminder.${level}`)} isOpen onClose={onClose}>
      <Stack>
        <DefinitionList
          items={[
            ...claims.map(({ label, open }) => ({ term: label, value: <Amount cents={open} /> })),
            ...(interest
              ? [{ term: t('account.reminder.interest'), value: <Amount cents={interest.amount} /> }]
              : []),
            ...(fee > 0 ? [{ term: t('account.reminder.fee'), value: <Amount cents={fee} /> }] : []),
            { term: t('word.total'), value: <Amount cents={total} weight="strong" /> },
          ]}
        />
        {interest && <Formula interest={interest} />}
        <ReminderPaperButton notice={notice} />
        <Text lang={language} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      </Stack>
    </Sheet>
  );
}

function Formula({ interest }: { readonly interest: InterestFormula }) {
  const { day, money, language } = useFormat();
  return interest.claims.flatMap(({ claimId, segments }) =>
    segments.map(({ from, to, principal, rateBasisPoints, days, yearDays }) => (
      <Text size="sm" key={`${claimId} ${from}`}>
        {`${day(from)} → ${day(to)} : ${money(principal)} × ${rateText(rateBasisPoints, language)} × ${days} / ${yearDays}`}
      </Text>
    )),
  );
}
