import { Button, Text } from '@mantine/core';
import { useSync } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import classes from './devices.module.css';
import type { Device } from './devices.ts';

type DeviceLineProps = { readonly device: Device; readonly onRemove: () => void };

export function DeviceLine({ device, onRemove }: DeviceLineProps) {
  const t = useText();
  const format = useFormat();
  const { deviceName, isThis, state, lastUsedAt, startedAt, stolenAt } = device;
  const name = deviceName || t('devices.unnamed');
  const lastContact = t('devices.lastContact', { instant: format.instant(lastUsedAt) });
  return (
    <li className={classes.device}>
      <div className={classes.words}>
        <Text fw={600}>
          {name}
          {isThis && <span className={classes.here}>{t('devices.this')}</span>}
        </Text>
        <Text size="sm" c="dimmed">
          {`${lastContact}, ${t('devices.since', { instant: format.instant(startedAt) })}`}
        </Text>
        {stolenAt && <Text size="sm">{t('devices.stolen', { instant: format.instant(stolenAt) })}</Text>}
        {isThis ? <UnsentHere /> : <Standing device={device} />}
      </div>
      {!isThis && (state === 'open' || state === 'closed') && (
        <Button variant="default" aria-label={t('devices.removeOf', { name })} onClick={onRemove}>
          {t('devices.remove')}
        </Button>
      )}
    </li>
  );
}

// What another device has not sent, only that device knows.
function UnsentHere() {
  const t = useText();
  const { unsent } = useSync();
  return <Text size="sm">{t('sync.unsent', { count: unsent })}</Text>;
}

function Standing({ device }: { readonly device: Device }) {
  const t = useText();
  const format = useFormat();
  const { state, wipedAt } = device;
  if (state === 'open') return null;
  if (state === 'wiped' && wipedAt)
    return <Text size="sm">{t('devices.wiped', { instant: format.instant(wipedAt) })}</Text>;
  return <Text size="sm">{t(state === 'closed' ? 'devices.closed' : 'devices.revoked')}</Text>;
}
