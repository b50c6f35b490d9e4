import { ActionIcon } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import type { Excerpt } from 'shared-domain/documents';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { StateBadge, WordBadge } from '../../ui/index.ts';
import type { DeviceState } from './device-state.ts';
import { sizeWords } from './document-words.ts';
import classes from './documents.module.css';

type DocumentRowProps = {
  readonly document: Shown<'buildingDocument'>;
  readonly excerpt: Excerpt | null;
  /** Null: not known yet. */
  readonly device: DeviceState | null;
  readonly isPinned: boolean;
  readonly onOpen: () => void;
  readonly onPin: (isWanted: boolean) => void;
};

export function DocumentRow({ document, excerpt, device, isPinned, onOpen, onPin }: DocumentRowProps) {
  const t = useText();
  const format = useFormat();
  const { title, kind, datedOn, file } = document.body;
  return (
    <li className={classes.item}>
      <button type="button" className={classes.row} onClick={onOpen}>
        <span className={classes.title}>{title}</span>
        <span className={classes.detail}>
          {[t(`documentKind.${kind}`), format.day(datedOn), sizeWords(file.bytes, t, format)].join(' · ')}
        </span>
        {excerpt && (
          <span className={classes.excerpt}>
            {excerpt.before}
            <mark>{excerpt.hit}</mark>
            {excerpt.after}
          </span>
        )}
        <span className={classes.states}>
          {document.state === 'onDevice' && <StateBadge state="onDevice" />}
          {device && <DeviceWord device={device} />}
        </span>
      </button>
      <ActionIcon
        className={classes.pin ?? ''}
        variant="subtle"
        color={isPinned ? 'var(--accent)' : 'gray'}
        size={44}
        aria-pressed={isPinned}
        aria-label={t(isPinned ? 'documents.unpin' : 'documents.pin', { title })}
        onClick={() => onPin(!isPinned)}
      >
        {isPinned ? <IconPinFilled aria-hidden /> : <IconPin aria-hidden />}
      </ActionIcon>
    </li>
  );
}

const words = {
  here: 'documents.isHere',
  coming: 'documents.isComing',
  away: 'documents.isAway',
} as const;

function DeviceWord({ device }: { readonly device: DeviceState }) {
  const t = useText();
  return <WordBadge tone={device === 'here' ? 'good' : 'quiet'}>{t(words[device])}</WordBadge>;
}
