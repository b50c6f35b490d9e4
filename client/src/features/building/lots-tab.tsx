import { Button, Group } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { EmptyState, RowButton, RowList, StateBadge, useOpened } from '../../ui/index.ts';
import { generalPart, holdingNow, namesOf } from './building-view.ts';
import { LotSheet } from './lot-sheet.tsx';
import { floorName, lotName } from './lot-words.ts';
import type { BuildingFile } from './use-building-file.ts';

const LotForm = lazy(() => import('./staff/lot-form.tsx').then((file) => ({ default: file.LotForm })));

export function LotsTab({ file }: { readonly file: BuildingFile }) {
  const t = useText();
  const [openId, setOpenId] = useOpened();
  const [isAdding, setIsAdding] = useState(false);
  const open = file.lots.find(({ id }) => id === openId) ?? null;
  const add = file.isSyndic && (
    <Group gap="sm" mt="md">
      <Button variant="default" onClick={() => setIsAdding(true)}>
        {t('building.newLot')}
      </Button>
      <ToImport building={file.choice.id} />
    </Group>
  );
  return (
    <>
      {file.lots.length === 0 ? (
        <EmptyState action={add}>{t(add ? 'building.firstLots' : 'building.noLots')}</EmptyState>
      ) : (
        <>
          <RowList label={t('building.lots')}>
            {file.lots.map((lot) => (
              <LotRow key={lot.key} lot={lot} file={file} onPress={() => setOpenId(lot.id)} />
            ))}
          </RowList>
          {add}
        </>
      )}
      <LotSheet file={file} lot={open} onClose={() => setOpenId(null)} />
      {isAdding && (
        <Suspense>
          <LotForm file={file} lot={null} onClose={() => setIsAdding(false)} />
        </Suspense>
      )}
    </>
  );
}

function ToImport({ building }: { readonly building: string }) {
  const t = useText();
  return (
    <Button
      variant="default"
      leftSection={<IconTableImport size={18} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/building/import" search={{ q: building }} />}
    >
      {t('import.open')}
    </Button>
  );
}

type LotRowProps = {
  readonly lot: Shown<'lot'>;
  readonly file: BuildingFile;
  readonly onPress: () => void;
};

function LotRow({ lot, file, onPress }: LotRowProps) {
  const t = useText();
  const format = useFormat();
  const part = generalPart(file.columns, lot.id);
  const held = namesOf(holdingNow(file.ownerships, lot.id, today()), file.owners)
    .map(({ name, share }) => (share ? `${name} ${share}` : name))
    .join(', ');
  const detail = [held, floorName(lot.body.floor, t), lot.body.description].filter(Boolean).join(' · ');
  return (
    <RowButton
      onPress={onPress}
      title={lotName(lot.body, t)}
      detail={detail}
      {...(part && { aside: `${format.number(part.part)}/${format.number(part.denominator)}` })}
      {...(lot.state === 'onDevice' && { badge: <StateBadge state="onDevice" /> })}
    />
  );
}
