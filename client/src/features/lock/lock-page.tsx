import { Loader, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { LockState } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FrontPage } from '../../ui/index.ts';
import { LockForm } from './lock-form.tsx';
import { OtherWay } from './other-way.tsx';
import type { Shut } from './shut.ts';
import { useUnsentBehind } from './use-unsent-behind.ts';

type LockPageProps = { readonly lock: Extract<LockState, { is: 'locked' | 'moving' }> };

/** All that is shown of the app while the person's documents are sealed, or on their way. */
export function LockPage({ lock }: LockPageProps) {
  const t = useText();
  const title = t('lock.title');
  useEffect(() => {
    document.title = `${title} · KoproGo`;
  }, [title]);
  return <FrontPage>{'name' in lock ? <Locked lock={lock} /> : <Moving />}</FrontPage>;
}

function Moving() {
  const t = useText();
  return (
    <div role="status">
      <Loader size="sm" aria-hidden />
      <Text mt="sm">{t('lock.moving')}</Text>
    </div>
  );
}

function Locked({ lock }: { readonly lock: Shut }) {
  const t = useText();
  const unsent = useUnsentBehind(lock.account);
  return (
    <>
      <Title order={1}>{t('lock.title')}</Title>
      <Text c="dimmed">{t('lock.about', { name: lock.name })}</Text>
      {unsent !== null && unsent > 0 && <Text mt="xs">{t('lock.unsent', { count: unsent })}</Text>}
      <LockForm lock={lock} />
      <OtherWay unsent={unsent} />
    </>
  );
}
