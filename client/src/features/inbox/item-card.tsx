import { Button, Group, Text, Title } from '@mantine/core';
import { IconAlertHexagon, IconBan } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import type { InboxItem } from 'shared-domain/sync';
import { useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { CopyButton } from './copy-button.tsx';
import classes from './inbox.module.css';
import { ItemFields } from './item-fields.tsx';
import { waysOut } from './item-lines.ts';
import { useItemName } from './use-item-name.ts';

type ItemCardProps = { readonly item: InboxItem; readonly onPutBack: () => void };

/** One thing that needs the person: what happened, what they typed, and the ways out. */
export function ItemCard({ item, onPutBack }: ItemCardProps) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  const name = useItemName(item.documentType, item.mine.body);
  const isConflict = item.fields.length > 0;
  const Icon = isConflict ? IconAlertHexagon : IconBan;
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <Title order={2}>{name}</Title>
        <span className={classes.sign}>
          <Icon size={18} aria-hidden />
          {t(isConflict ? 'inbox.conflict' : 'inbox.refused')}
        </span>
      </div>
      <Text>{say(item.refusal)}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('inbox.at', { instant: format.instant(item.at) })}
      </Text>
      <ItemFields item={item} />
      <WaysOut item={item} onPutBack={onPutBack} />
    </article>
  );
}

function WaysOut({ item, onPutBack }: ItemCardProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { again, away } = waysOut(item);
  async function putBack() {
    const done = await actions.reapply(item.id);
    if (!done.ok) return setRefusal(done.refusal);
    onPutBack();
    if (done.value.discipline === 'drafts') {
      await navigate({ to: '/invoices/$draftId', params: { draftId: done.value.id } });
    }
  }
  return (
    <>
      {refusal && (
        <Text role="alert" c="red" mt="sm">
          {say(refusal)}
        </Text>
      )}
      <Group gap="xs" mt="md">
        <Button onClick={() => void putBack()}>{t(again)}</Button>
        <Button variant="default" onClick={() => void actions.settleInbox(item.id)}>
          {t(away)}
        </Button>
        <CopyButton item={item} />
      </Group>
    </>
  );
}
