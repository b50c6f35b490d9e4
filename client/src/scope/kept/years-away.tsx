import { Alert, Button, Stack, Text } from '@mantine/core';
import { useData, useKeptBuilding, useSync } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';

/** What should be shown needs years that are not on this device: it is said, and they are offered. */
export function YearsAway({ building }: { readonly building: string }) {
  const t = useText();
  const format = useFormat();
  const data = useData();
  const { state } = useSync();
  const kept = useKeptBuilding(building);
  if (kept?.is !== 'here' || kept.from === null) return null;
  const isOffline = state === 'offline' || state === 'paused';
  const fetch = async () => (await data.keepDesk()).choose(building, { years: 'all' });
  return (
    <Alert variant="light" mb="md" role="status" title={t('kept.yearsTitle', { day: format.day(kept.from) })}>
      <Stack align="flex-start" gap="sm">
        <Text>{t('kept.yearsWhy')}</Text>
        {kept.isFetchingYears && <Text>{t('kept.yearsComing')}</Text>}
        {isOffline && <Text>{t('kept.needsNetwork')}</Text>}
        {!kept.isFetchingYears && (
          <Button variant="default" disabled={isOffline} onClick={() => void fetch()}>
            {t('kept.yearsFetch')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
