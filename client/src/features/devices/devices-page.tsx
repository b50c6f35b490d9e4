import { Alert, Button, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useCall } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import classes from './devices.module.css';
import { readSessions, type Session } from './sessions.ts';

export function DevicesPage() {
  const t = useText();
  const { sessions, refusal, isEnded, load, end } = useSessions();
  return (
    <div className={classes.page}>
      <PageHeader title={t('devices.title')} />
      <Text mb="md">{t('devices.about')}</Text>
      <Told refusal={refusal} isEnded={isEnded} onRetry={load} />
      {sessions && (
        <ul className={classes.list} aria-label={t('devices.title')}>
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} onEnd={() => end(session.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function useSessions() {
  const call = useCall();
  const [sessions, setSessions] = useState<Session[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isEnded, setIsEnded] = useState(false);
  const load = useCallback(async () => {
    const answer = await call('/auth/sessions');
    const read = answer.ok ? readSessions(answer.value) : null;
    if (read) setSessions(read);
    setRefusal(answer.ok ? (read ? null : { code: 'request.failed' }) : answer.refusal);
  }, [call]);
  useEffect(() => {
    void load();
  }, [load]);
  async function end(id: string) {
    const answer = await call(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
    setIsEnded(answer.ok);
    if (answer.ok) await load();
    else setRefusal(answer.refusal);
  }
  return { sessions, refusal, isEnded, load, end };
}

type ToldProps = {
  readonly refusal: Refusal | null;
  readonly isEnded: boolean;
  readonly onRetry: () => void;
};

function Told({ refusal, isEnded, onRetry }: ToldProps) {
  const t = useText();
  const say = useRefusalText();
  if (refusal) {
    const retry = (
      <Button variant="default" onClick={onRetry}>
        {t('word.retry')}
      </Button>
    );
    const isOffline = refusal.code === 'request.unavailable';
    return <EmptyState action={retry}>{isOffline ? t('devices.needsNetwork') : say(refusal)}</EmptyState>;
  }
  return (
    <div role="status">
      {isEnded && (
        <Alert variant="light" mb="md">
          {t('devices.ended')}
        </Alert>
      )}
    </div>
  );
}

function SessionLine({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const t = useText();
  const format = useFormat();
  const name = session.deviceName || t('devices.unnamed');
  return (
    <li className={classes.device}>
      <div>
        <Text fw={600}>
          {name}
          {session.isThis && <span className={classes.here}>{t('devices.this')}</span>}
        </Text>
        <Text size="sm" c="dimmed">
          {`${t('devices.lastUsed', { instant: format.instant(session.lastUsedAt) })}, ${t('devices.since', {
            instant: format.instant(session.startedAt),
          })}`}
        </Text>
      </div>
      {!session.isThis && (
        <Button variant="default" aria-label={t('devices.endOf', { name })} onClick={onEnd}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}
