import { Button, Group, Text, Title } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Holding } from 'shared-domain/ownership';
import type { Shown } from '../../../data/index.ts';
import { useFormat, useText } from '../../../i18n/index.ts';
import { DefinitionList } from '../../../ui/index.ts';
import { namesOf } from '../building-view.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { LotForm } from './lot-form.tsx';

/** Who holds the lot and who held it; for the syndic the ways to change that. */
export function LotForStaff({ file, lot }: { readonly file: BuildingFile; readonly lot: Shown<'lot'> }) {
  const t = useText();
  const format = useFormat();
  const [isEditing, setIsEditing] = useState(false);
  const ownership = file.ownerships.find(({ body }) => body.lotId === lot.id);
  const [now, ...before] = (ownership?.body.history ?? []).toReversed();
  const held = (holding: Holding) => <Holders holding={holding} file={file} />;
  // Each held until the day the next one began.
  const past = before.map((holding, index) => ({
    term: `${format.day(holding.from)} – ${format.day((before[index - 1] ?? now ?? holding).from)}`,
    value: held(holding),
  }));
  return (
    <>
      <Title order={3} size="h2">
        {t('building.heldBy')}
      </Title>
      {now ? (
        <DefinitionList
          items={[{ term: t('building.since', { day: format.day(now.from) }), value: held(now) }]}
        />
      ) : (
        <p>{t('building.nobodyHolds')}</p>
      )}
      {before.length > 0 && (
        <>
          <Title order={3} size="h2" mt="md">
            {t('building.history')}
          </Title>
          <DefinitionList items={past} />
        </>
      )}
      {file.isSyndic && (
        <Group gap="xs" mt="sm">
          <Button
            renderRoot={(props) => (
              <Link {...props} to="/building/transfer/$lotId" params={{ lotId: lot.id }} />
            )}
          >
            {t('building.registerTransfer')}
          </Button>
          <Button variant="default" onClick={() => setIsEditing(true)}>
            {t('building.editLot')}
          </Button>
        </Group>
      )}
      {isEditing && <LotForm file={file} lot={lot} onClose={() => setIsEditing(false)} />}
    </>
  );
}

function Holders({ holding, file }: { readonly holding: Holding; readonly file: BuildingFile }) {
  const t = useText();
  return namesOf(holding, file.owners).map(({ ownerId, name, share, isContact }) => (
    <Text key={ownerId} component="div">
      {share ? `${name} · ${share}` : name}
      {isContact && holding.holders.length > 1 && (
        <Text span size="sm" c="dimmed" ml={6}>
          <IconUserCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('lot.contact')}
        </Text>
      )}
    </Text>
  ));
}
