import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './photo.module.css';

export type ViewedPage = {
  readonly id: string;
  readonly mediaType: string;
  /** An address of bytes on this device; null while they are not here. */
  readonly url: string | null;
};

const zooms = [1, 1.5, 2, 3] as const;

/** The pages of a voucher, one at a time: Alt and the arrows turn them, the buttons zoom. */
export function PhotoViewer({ pages, title }: { pages: readonly ViewedPage[]; title: string }) {
  const t = useText();
  const [position, setPosition] = useState(0);
  const [zoom, setZoom] = useState(0);
  const index = Math.min(position, pages.length - 1);
  const page = pages[index];
  if (!page) return null;
  const turn = (step: number) => setPosition(Math.max(0, Math.min(pages.length - 1, index + step)));
  const scale = (step: number) => setZoom(Math.max(0, Math.min(zooms.length - 1, zoom + step)));
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    turn(event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
  }
  const name = `${title}, ${t('photo.page', { page: index + 1, pages: pages.length })}`;
  return (
    <section className={classes.viewer} aria-label={title} onKeyDown={onKeyDown}>
      <Group justify="space-between" gap={4} wrap="nowrap">
        <ActionIcon aria-label={t('photo.previous')} disabled={index === 0} onClick={() => turn(-1)}>
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <Text size="sm">{t('photo.page', { page: index + 1, pages: pages.length })}</Text>
        <ActionIcon
          aria-label={t('photo.next')}
          disabled={index === pages.length - 1}
          onClick={() => turn(1)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
        <ActionIcon ml="auto" aria-label={t('photo.zoomOut')} disabled={zoom === 0} onClick={() => scale(-1)}>
          <IconZoomOut aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('photo.zoomIn')}
          disabled={zoom === zooms.length - 1}
          onClick={() => scale(1)}
        >
          <IconZoomIn aria-hidden />
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a zoomed page is scrolled with the arrows. */}
      <div className={classes.page} tabIndex={0}>
        <Page key={page.id} page={page} name={name} widthPercent={(zooms[zoom] ?? 1) * 100} />
      </div>
    </section>
  );
}

function Page({ page, name, widthPercent }: { page: ViewedPage; name: string; widthPercent: number }) {
  const t = useText();
  if (!page.url) return <Text p="md">{t('photo.absent')}</Text>;
  if (page.mediaType === 'application/pdf') {
    return (
      <Button component="a" href={page.url} target="_blank" rel="noopener" variant="default" m="md">
        {t('photo.openPdf')}
      </Button>
    );
  }
  return <img src={page.url} alt={name} style={{ width: `${widthPercent}%` }} />;
}
