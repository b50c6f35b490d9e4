import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { DefinitionList, Sheet } from '../../ui/index.ts';
import { floorName, lotName } from './lot-words.ts';
import type { BuildingFile } from './use-building-file.ts';

const LotForStaff = lazy(() =>
  import('./staff/lot-for-staff.tsx').then((file) => ({ default: file.LotForStaff })),
);

type LotSheetProps = {
  readonly file: BuildingFile;
  readonly lot: Shown<'lot'> | null;
  readonly onClose: () => void;
};

/** A lot with its part in each key; for staff also who holds it and held it. */
export function LotSheet({ file, lot, onClose }: LotSheetProps) {
  const t = useText();
  return (
    <Sheet title={lot ? lotName(lot.body, t) : ''} isOpen={lot !== null} onClose={onClose}>
      {lot && <LotInside file={file} lot={lot} />}
    </Sheet>
  );
}

function LotInside({ file, lot }: { readonly file: BuildingFile; readonly lot: Shown<'lot'> }) {
  const t = useText();
  const format = useFormat();
  const { floor, description } = lot.body;
  const about = [floorName(floor, t), description].filter(Boolean).join(' · ');
  const parts = file.columns.map(({ key, version }) => ({
    term: `${key.body.code} · ${key.body.name}`,
    value: `${format.number(version?.parts[lot.id] ?? 0)}/${format.number(key.body.denominator)}`,
  }));
  return (
    <>
      {about && <p>{about}</p>}
      {file.isStaff && (
        <Suspense>
          <LotForStaff file={file} lot={lot} />
        </Suspense>
      )}
      <Title order={3} size="h2" mt="md">
        {t('building.partsOfLot')}
      </Title>
      <DefinitionList items={parts} />
    </>
  );
}
