import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reversedEntries, type SentReminder } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowButton, RowList, Sheet, StateBadge, WordBadge } from '../../ui/index.ts';
import classes from './arrears.module.css';
import { FormulaView } from './formula-view.tsx';
import { SentPaperButton } from './sent-paper-button.tsx';
import type { ArrearsFile } from './use-arrears-file.ts';

type RemindersSentProps = { readonly file: ArrearsFile; readonly sent: readonly SentReminder[] };

/** Each reminder with its day, channel and number; it opens on the letter as it went. */
export function RemindersSent({ file, sent }: RemindersSentProps) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<SentReminder | null>(null);
  if (sent.length === 0) return <Text c="dimmed">{t('arrears.noReminder')}</Text>;
  const latestFirst = [...sent].sort((a, b) => (a.sentOn < b.sentOn ? 1 : -1));
  return (
    <>
      <RowList label={t('arrears.remindersSent')}>
        {latestFirst.map((one) => (
          <RowButton
            key={one.id}
            onPress={() => setOpen(one)}
            title={t(`arrears.level.${one.level}`)}
            detail={[
              format.day(one.sentOn),
              t(`arrears.channel.${one.channel}`),
              one.registeredNumber,
              one.sentByName,
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={<Amount cents={one.total} />}
            badge={<StateBadge state={file.unsent.has(one.id) ? 'onDevice' : stateOf(one)} />}
          />
        ))}
      </RowList>
      {open && <SentSheet file={file} reminder={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function stateOf({ interestEntryId, feeEntryId }: SentReminder): 'posted' | 'recorded' {
  return interestEntryId || feeEntryId ? 'posted' : 'recorded';
}

type SentSheetProps = {
  readonly file: ArrearsFile;
  readonly reminder: SentReminder;
  readonly onClose: () => void;
};

function SentSheet({ file, reminder, onClose }: SentSheetProps) {
  const t = useText();
  const { level, text, language, interest, interestEntryId, feeEntryId } = reminder;
  const reversed = reversedEntries(file.entries);
  const entries = [
    { entryId: interestEntryId, word: t('arrears.interestEntry') },
    { entryId: feeEntryId, word: t('arrears.feeEntry') },
  ];
  return (
    <Sheet title={t(`arrears.level.${level}`)} isOpen onClose={onClose}>
      <Stack>
        <SentPaperButton file={file} reminder={reminder} />
        <Text className={classes.letter} lang={language}>
          {text}
        </Text>
        {interest && <FormulaView formula={interest} />}
        {entries.map(
          ({ entryId, word }) =>
            entryId && (
              <Text key={entryId}>
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to="/books/entries/$entryId" params={{ entryId }} />
                  )}
                >
                  {word}
                </Anchor>{' '}
                {reversed.has(entryId) && <WordBadge tone="bad">{t('arrears.takenBack')}</WordBadge>}
              </Text>
            ),
        )}
        {(interestEntryId || feeEntryId) && (
          <Text size="sm" c="dimmed">
            {t('arrears.takeBackHint')}
          </Text>
        )}
      </Stack>
    </Sheet>
  );
}
