import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';
import type { Device } from './devices.ts';

type RemoveSheetProps = {
  readonly device: Device | null;
  readonly onClose: () => void;
  readonly onConfirm: (device: Device) => Promise<void>;
};

/** A removed device is taken for stolen, so nothing of it is waited for: what would be lost is said before. */
export function RemoveSheet({ device, onClose, onConfirm }: RemoveSheetProps) {
  const t = useText();
  return (
    <Sheet title={t('devices.removeTitle')} isOpen={device !== null} onClose={onClose}>
      {device && <Question device={device} onConfirm={onConfirm} onClose={onClose} />}
    </Sheet>
  );
}

function Question({ device, onConfirm, onClose }: RemoveSheetProps & { readonly device: Device }) {
  const t = useText();
  const [isBusy, setIsBusy] = useState(false);
  async function confirm() {
    setIsBusy(true);
    await onConfirm(device).finally(() => setIsBusy(false));
  }
  return (
    <Stack>
      <Text fw={600}>{device.deviceName || t('devices.unnamed')}</Text>
      <Text>{t('devices.removeWhat')}</Text>
      <Text>
        <LastKnown device={device} /> {t('devices.removeLost')}
      </Text>
      <Button color="red" loading={isBusy} onClick={() => void confirm()}>
        {t('devices.removeConfirm')}
      </Button>
      <Button variant="default" disabled={isBusy} onClick={onClose}>
        {t('word.cancel')}
      </Button>
    </Stack>
  );
}

function LastKnown({ device }: { readonly device: Device }) {
  const t = useText();
  const format = useFormat();
  const instant = format.instant(device.lastUsedAt);
  if (device.unsent === null) return t('devices.removeUnknown', { instant });
  if (device.unsent === 0) return t('devices.removeAllSent', { instant });
  return t('devices.removeUnsent', { count: device.unsent, instant });
}
