import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader, useShortly } from '../../ui/index.ts';
import { AlertsSection } from './alerts-section.tsx';
import { DeviceLine } from './device-line.tsx';
import classes from './devices.module.css';
import type { Device } from './devices.ts';
import { KeptSection } from './kept-section.tsx';
import { LockSection } from './lock-section.tsx';
import { RemoveSheet } from './remove-sheet.tsx';
import { StorageSection } from './storage-section.tsx';
import { useAlerts } from './use-alerts.ts';
import { useDevices } from './use-devices.ts';
import { useKeptRows } from './use-kept-rows.ts';
import { useStorage } from './use-storage.ts';

/** This device and the others of the account. Shown at once as a whole: its parts come from the disk and from the server. */
export function DevicesPage() {
  const t = useText();
  const { devices, refusal, isRemoved, load, remove } = useDevices();
  const alerts = useAlerts();
  const kept = useKeptRows();
  const storage = useStorage();
  const isAnswered = devices !== null || refusal !== null;
  const isShown = useShortly(
    isAnswered && alerts.state.is !== 'loading' && kept.isCounted && !!storage.report,
  );
  const [asked, setAsked] = useState<Device | null>(null);
  async function confirm(device: Device) {
    await remove(device.id);
    setAsked(null);
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('devices.title')} />
      <Text mb="md">{t('devices.about')}</Text>
      {isShown && (
        <>
          <Told refusal={refusal} isRemoved={isRemoved} onRetry={load} />
          {devices && (
            <ul className={classes.list} aria-label={t('devices.title')}>
              {devices.map((device) => (
                <DeviceLine key={device.id} device={device} onRemove={() => setAsked(device)} />
              ))}
            </ul>
          )}
          <AlertsSection alerts={alerts} />
          <LockSection />
          <KeptSection kept={kept} />
          <StorageSection storage={storage} />
        </>
      )}
      <RemoveSheet device={asked} onClose={() => setAsked(null)} onConfirm={confirm} />
    </div>
  );
}

type ToldProps = {
  readonly refusal: Refusal | null;
  readonly isRemoved: boolean;
  readonly onRetry: () => void;
};

function Told({ refusal, isRemoved, onRetry }: ToldProps) {
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
      {isRemoved && (
        <Alert variant="light" mb="md">
          {t('devices.removed')}
        </Alert>
      )}
    </div>
  );
}
