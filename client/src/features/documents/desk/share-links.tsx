import { Alert, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { Shown } from '../../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../../i18n/index.ts';
import { now } from '../../../platform/index.ts';
import { CopyLine, CopyList } from '../../../ui/index.ts';
import classes from '../documents.module.css';
import { type Link, type LinkDays, linkDays, useLinks } from './use-links.ts';

/** Somebody without an account opens the document by a link, for some days. */
export function ShareLinks({ document }: { readonly document: Shown<'buildingDocument'> }) {
  const t = useText();
  const say = useRefusalText();
  const { links, refusal, address, make, end } = useLinks(document);
  const [days, setDays] = useState<LinkDays>('7');
  const [isBusy, setIsBusy] = useState(false);
  async function press() {
    setIsBusy(true);
    await make(days).finally(() => setIsBusy(false));
  }
  return (
    <Stack component="section" gap="sm" aria-label={t('documents.links')}>
      <Title order={3}>{t('documents.links')}</Title>
      <Text size="sm" c="dimmed">
        {t('documents.linksAbout')}
      </Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('documents.linkDays')}
          value={days}
          onChange={({ currentTarget: { value } }) => setDays(value as LinkDays)}
          data={linkDays.map((value) => ({
            value,
            label: t('documents.daysCount', { count: Number(value) }),
          }))}
        />
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconLink size={18} aria-hidden />}
          onClick={() => void press()}
        >
          {t('documents.linkMake')}
        </Button>
      </Group>
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
      {address && (
        <Alert variant="light" role="status">
          <Text size="sm">{t('documents.linkOnce')}</Text>
          <CopyList>
            <CopyLine term={t('documents.link')} shown={address} copied={address} />
          </CopyList>
        </Alert>
      )}
      {links && links.length > 0 && (
        <ul className={classes.links}>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} onEnd={() => void end(link.id)} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function LinkRow({ link, onEnd }: { readonly link: Link; readonly onEnd: () => void }) {
  const t = useText();
  const format = useFormat();
  const { madeBy, madeAt, expiresAt, endedAt, openings } = link;
  const isOpen = endedAt === null && expiresAt > now();
  const until = isOpen
    ? t('documents.linkUntil', { at: format.instant(expiresAt) })
    : t('documents.linkOver', { at: format.instant(endedAt ?? expiresAt) });
  return (
    <li className={classes.link}>
      <span className={classes.what}>
        <span>{until}</span>
        <span className={classes.detail}>
          {[
            t('documents.linkMadeBy', { name: madeBy, at: format.instant(madeAt) }),
            t('documents.linkOpenings', { count: openings }),
          ].join(' · ')}
        </span>
      </span>
      {isOpen && (
        <Button
          size="sm"
          variant="default"
          aria-label={t('documents.linkEndOf', { at: format.instant(madeAt) })}
          onClick={onEnd}
        >
          {t('documents.linkEnd')}
        </Button>
      )}
    </li>
  );
}
