import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useText } from '../../i18n/index.ts';

export const zooms = [1, 1.5, 2, 3] as const;

type ViewerBarProps = {
  readonly index: number;
  readonly count: number;
  readonly onTurn: (step: number) => void;
  /** The place among `zooms`; null: what is shown zooms by itself. */
  readonly zoom: number | null;
  readonly onZoom: (zoom: number) => void;
};

/** Only what has something to do: no pager for a single page, no zoom for a PDF. */
export function ViewerBar({ index, count, onTurn, zoom, onZoom }: ViewerBarProps) {
  if (count < 2 && zoom === null) return null;
  return (
    <Group gap={4} wrap="nowrap" mih={44}>
      {count > 1 && <Pager index={index} count={count} onTurn={onTurn} />}
      {zoom !== null && <Zoom zoom={zoom} onZoom={onZoom} />}
    </Group>
  );
}

function Pager({ index, count, onTurn }: Pick<ViewerBarProps, 'index' | 'count' | 'onTurn'>) {
  const t = useText();
  return (
    <>
      <ActionIcon aria-label={t('photo.previous')} disabled={index === 0} onClick={() => onTurn(-1)}>
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <Text size="sm">{t('photo.page', { page: index + 1, pages: count })}</Text>
      <ActionIcon aria-label={t('photo.next')} disabled={index === count - 1} onClick={() => onTurn(1)}>
        <IconChevronRight aria-hidden />
      </ActionIcon>
    </>
  );
}

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) {
  const t = useText();
  const last = zooms.length - 1;
  return (
    <Group gap={4} wrap="nowrap" ml="auto">
      <ActionIcon aria-label={t('photo.zoomOut')} disabled={zoom === 0} onClick={() => onZoom(zoom - 1)}>
        <IconZoomOut aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('photo.zoomIn')} disabled={zoom === last} onClick={() => onZoom(zoom + 1)}>
        <IconZoomIn aria-hidden />
      </ActionIcon>
    </Group>
  );
}
