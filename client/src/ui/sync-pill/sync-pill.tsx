import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlayerPause, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { type Translate, useText } from '../../i18n/index.ts';
import classes from './sync-pill.module.css';

export type SyncPillState = 'upToDate' | 'working' | 'offline' | 'attention' | 'paused';

export type SyncPillProps = {
  readonly state: SyncPillState;
  /** Offline: what lies on this device only. Attention: what needs the person. */
  readonly count: number;
  /** Unsent for more than a day. */
  readonly isAged?: boolean;
  readonly onOpen: () => void;
};

const icons = {
  upToDate: IconCheck,
  working: IconRefresh,
  offline: IconWifiOff,
  attention: IconAlertTriangle,
  paused: IconPlayerPause,
} satisfies Record<SyncPillState, typeof IconCheck>;

export function SyncPill({ state, count, isAged, onOpen }: SyncPillProps) {
  const t = useText();
  const Icon = icons[state];
  const sentence = say(state, count, t);
  const tone = isAged || state === 'attention' || state === 'paused' ? 'warn' : 'quiet';
  return (
    <>
      <button
        type="button"
        className={classes.pill}
        data-state={state}
        data-tone={tone}
        title={sentence}
        onClick={onOpen}
      >
        <Icon size={20} stroke={2} aria-hidden className={classes.icon} />
        <VisuallyHidden>{sentence}</VisuallyHidden>
        {count > 0 && <span aria-hidden>{count}</span>}
        <span className={classes.words} aria-hidden>
          {briefly(state, t)}
        </span>
      </button>
      {/* Working comes and goes with every keystroke: hearing of it each time would drown the page. */}
      <VisuallyHidden role="status">{state === 'working' ? '' : say(state, 0, t)}</VisuallyHidden>
    </>
  );
}

function briefly(state: SyncPillState, t: Translate): string {
  return state === 'attention' ? t('state.toCheck') : t(`sync.brief.${state}`);
}

function say(state: SyncPillState, count: number, t: Translate): string {
  if (state === 'offline') return count > 0 ? t('sync.offlineUnsent', { count }) : t('sync.offline');
  if (state === 'attention') return count > 0 ? t('sync.attention', { count }) : t('inbox.title');
  return t(`sync.${state}`);
}
