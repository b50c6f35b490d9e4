import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Shown, useDocuments } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import {
  EmptyState,
  ExportMenu,
  PageHeader,
  RowLink,
  RowList,
  StateBadge,
  WordBadge,
} from '../../ui/index.ts';
import { NewSaleSheet } from './new-sale-sheet.tsx';
import { useSaleSheet } from './sale-sheet.ts';
import { nextDeadline } from './sale-steps.ts';

/** Lots that are being sold, each with what the notary waits for. */
export function SalesPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <SalesOf key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('sale.title')} ask={t('sale.choose')} />
  );
}

function SalesOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const where = { organisation: choice.organisation, building: choice.id };
  const files = useDocuments('saleFile', where);
  const lots = useDocuments('lot', where);
  const [isAdding, setIsAdding] = useState(false);
  const columns = useSaleSheet(lots ?? []);
  if (!files || !lots) return null;
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('sale.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('sale.title')}
        detail={choice.name}
        actions={
          <>
            <ExportMenu
              list={t('sale.title')}
              about={[choice.name]}
              columns={columns}
              rows={files.toReversed()}
            />
            {add}
          </>
        }
      />
      {files.length === 0 ? (
        <EmptyState example={t('sale.noneExample')}>{t('sale.none')}</EmptyState>
      ) : (
        <RowList label={t('sale.title')}>
          {files.toReversed().map((file) => (
            <SaleRow key={file.key} file={file} lots={lots} />
          ))}
        </RowList>
      )}
      {isAdding && <NewSaleSheet choice={choice} lots={lots} onClose={() => setIsAdding(false)} />}
    </>
  );
}

type SaleRowProps = { readonly file: Shown<'saleFile'>; readonly lots: readonly Shown<'lot'>[] };

function SaleRow({ file, lots }: SaleRowProps) {
  const t = useText();
  const format = useFormat();
  const lot = lots.find(({ id }) => id === file.body.lotId);
  const deadline = nextDeadline(file.body);
  const isLate = deadline !== null && deadline.by < today();
  return (
    <RowLink
      to={`/sales/${file.id}`}
      title={t('lot.named', { number: lot?.body.number ?? '…' })}
      detail={
        [file.body.notary, file.body.buyer].filter(Boolean).join(' · ') || format.day(file.body.openedOn)
      }
      badge={
        file.state === 'onDevice' ? (
          <StateBadge state="onDevice" />
        ) : (
          deadline && (
            <WordBadge tone={isLate ? 'bad' : 'warn'}>
              {t(`sale.deadline.${deadline.is}`, { day: format.day(deadline.by) })}
            </WordBadge>
          )
        )
      }
    />
  );
}
