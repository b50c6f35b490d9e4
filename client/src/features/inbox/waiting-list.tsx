import { Text } from '@mantine/core';
import { type UnsentChange, useSync, useUnsent } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { now } from '../../platform/index.ts';
import classes from './inbox.module.css';
import { ageOf } from './item-lines.ts';
import { useItemName } from './use-item-name.ts';

/** What only this device has, oldest first, each with how long it has waited. */
export function WaitingList({ atMost = Number.POSITIVE_INFINITY }: { readonly atMost?: number }) {
  const t = useText();
  const { unsent } = useSync();
  const waiting = useUnsent() ?? [];
  const documents = new Set(waiting.map(({ organisation, id }) => `${organisation}|${id}`));
  const photos = Math.max(0, unsent - documents.size);
  if (waiting.length === 0 && photos === 0) return <Text c="dimmed">{t('inbox.nothingWaits')}</Text>;
  return (
    <ul className={classes.list} aria-label={t('inbox.waiting')}>
      {waiting.slice(0, atMost).map((change) => (
        <WaitingEntry key={change.position} change={change} />
      ))}
      {photos > 0 && <li className={classes.entry}>{t('inbox.waitingPhotos', { count: photos })}</li>}
    </ul>
  );
}

function WaitingEntry({ change }: { readonly change: UnsentChange }) {
  const t = useText();
  const name = useItemName(change.type, change.body);
  const { text, count } = ageOf(change.enteredAt, now());
  return (
    <li className={classes.entry}>
      <span>{change.deleted ? `${name} (${t('inbox.deleted')})` : name}</span>
      <Text span size="sm" c="dimmed">
        {t(text, { count })}
      </Text>
    </li>
  );
}
