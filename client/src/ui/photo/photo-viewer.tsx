import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './photo.module.css';
import { ViewerBar, zooms } from './viewer-bar.tsx';
import { type ViewedPage, ViewerPage } from './viewer-page.tsx';

/** The pages of a voucher, one at a time: Alt and the arrows turn them, the buttons zoom. */
export function PhotoViewer({ pages, title }: { pages: readonly ViewedPage[]; title: string }) {
  const t = useText();
  const [position, setPosition] = useState(0);
  const [zoom, setZoom] = useState(0);
  const index = Math.min(position, pages.length - 1);
  const page = pages[index];
  if (!page) return null;
  const turn = (step: number) => setPosition(Math.max(0, Math.min(pages.length - 1, index + step)));
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    turn(event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
  }
  // Known before its bytes are: what stands around it keeps its place.
  const isPicture = page.mediaType.startsWith('image/');
  const name = `${title}, ${t('photo.page', { page: index + 1, pages: pages.length })}`;
  return (
    <section className={classes.viewer} aria-label={title} onKeyDown={onKeyDown}>
      <ViewerBar
        index={index}
        count={pages.length}
        onTurn={turn}
        zoom={isPicture ? zoom : null}
        onZoom={setZoom}
      />
      {/* A zoomed page is scrolled with the arrows. */}
      <div className={classes.page} {...(isPicture && { tabIndex: 0, role: 'group', 'aria-label': name })}>
        <ViewerPage key={page.id} page={page} name={name} widthPercent={(zooms[zoom] ?? 1) * 100} />
      </div>
    </section>
  );
}
