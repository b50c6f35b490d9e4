import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeptBuilding, useData, useSync } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { PageHeader } from '../../ui/index.ts';
import type { BuildingChoice } from '../scope.ts';

type BuildingAwayProps = { readonly building: BuildingChoice; readonly kept: KeptBuilding };

/** In place of a screen about a building of which this device has nothing to tell. */
export function BuildingAway({ building, kept }: BuildingAwayProps) {
  const t = useText();
  const { state } = useSync();
  const { name } = building;
  const isFetching = kept.is === 'coming' && state !== 'offline' && state !== 'paused';
  if (!isFetching) return <NotHere building={building} kept={kept} />;
  return (
    <>
      <PageHeader title={name} />
      <Group role="status" gap="sm" wrap="nowrap">
        <Loader size="sm" aria-hidden />
        <Text>{t('kept.coming', { name })}</Text>
      </Group>
    </>
  );
}

function NotHere({ building: { id, name }, kept }: BuildingAwayProps) {
  const t = useText();
  const format = useFormat();
  const data = useData();
  const instant = kept.since === null ? '' : format.instant(kept.since);
  const isChosen = kept.choice.building === 'never';
  const bring = async () => {
    const desk = await data.keepDesk();
    await desk.choose(id, { building: 'automatic' });
    await desk.open(id);
  };
  return (
    <>
      <PageHeader title={t('kept.awayTitle', { name })} />
      <Stack align="flex-start" role="status">
        <Text>{t(isChosen ? 'kept.awayChosen' : 'kept.awaySince', { instant })}</Text>
        {isChosen && (
          <Button variant="default" onClick={() => void bring()}>
            {t('kept.bring')}
          </Button>
        )}
        <Anchor component={Link} to="/devices" inherit td="underline">
          {t('kept.choose')}
        </Anchor>
      </Stack>
    </>
  );
}
