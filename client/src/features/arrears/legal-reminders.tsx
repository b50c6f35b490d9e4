import { List, Text, Title } from '@mantine/core';
import type { DebtorFile } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, WordBadge } from '../../ui/index.ts';
import classes from './arrears.module.css';

/** What was sent, by which channel, under which number, and what is to be attached. */
export function LegalReminders({ legal }: { readonly legal: DebtorFile }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="legal-reminders">
        <Title order={2} id="legal-reminders" mb="xs">
          {t('arrears.remindersSent')}
        </Title>
        {legal.reminders.length === 0 && <Text c="dimmed">{t('arrears.noReminder')}</Text>}
        {legal.reminders.map((one) => (
          <div key={`${one.level}-${one.sentOn}`}>
            <Text fw={600}>
              {[
                t(`arrears.level.${one.level}`),
                format.day(one.sentOn),
                t(`arrears.channel.${one.channel}`),
                one.registeredNumber,
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              {one.isTakenBack && <WordBadge tone="bad">{t('arrears.takenBack')}</WordBadge>}
            </Text>
            <Text size="sm">
              {`${t('arrears.asksFor')} `}
              <Amount cents={one.total} />
            </Text>
            <Text size="sm" className={classes.letter}>
              {one.text}
            </Text>
          </div>
        ))}
      </section>
      <section aria-labelledby="legal-pages">
        <Title order={2} id="legal-pages" mb="xs">
          {t('arrears.toAttach')}
        </Title>
        <List size="sm">
          <List.Item>{t('arrears.attachStatutes')}</List.Item>
          <List.Item>{t('arrears.attachMinutes')}</List.Item>
          {legal.claims.map(({ id, label }) => (
            <List.Item key={id}>{label}</List.Item>
          ))}
          {legal.pages.map(({ of, sha256 }) => (
            <List.Item key={sha256}>{`${of} (${sha256.slice(0, 12)}…)`}</List.Item>
          ))}
        </List>
      </section>
    </>
  );
}
