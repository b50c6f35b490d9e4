import {
  IconAlertHexagon,
  IconBook2,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconCloudCheck,
  IconDeviceMobile,
  IconPencil,
} from '@tabler/icons-react';
import { type TextId, useText } from '../../i18n/index.ts';
import classes from './state-badge.module.css';

export type BadgeState =
  | 'draft'
  | 'onDevice'
  | 'recorded'
  | 'submitted'
  | 'approved'
  | 'posted'
  | 'rejected'
  | 'toCheck'
  | 'waiting';

type Look = {
  readonly icon: typeof IconPencil;
  readonly text: TextId;
  readonly tone: 'quiet' | 'good' | 'warn' | 'bad';
};

const looks: Record<BadgeState, Look> = {
  draft: { icon: IconPencil, text: 'state.draft', tone: 'quiet' },
  onDevice: { icon: IconDeviceMobile, text: 'state.onDevice', tone: 'warn' },
  recorded: { icon: IconCloudCheck, text: 'state.recorded', tone: 'quiet' },
  submitted: { icon: IconClockHour4, text: 'state.submitted', tone: 'warn' },
  approved: { icon: IconCircleCheck, text: 'state.approved', tone: 'good' },
  posted: { icon: IconBook2, text: 'state.posted', tone: 'good' },
  rejected: { icon: IconCircleX, text: 'state.rejected', tone: 'bad' },
  toCheck: { icon: IconAlertHexagon, text: 'state.toCheck', tone: 'bad' },
  waiting: { icon: IconCircleDashed, text: 'state.waiting', tone: 'quiet' },
};

/** A state as a sign and a word: never a colour alone. */
export function StateBadge({ state }: { state: BadgeState }) {
  const t = useText();
  const { icon: Icon, text, tone } = looks[state];
  return (
    <span className={classes.badge} data-tone={tone} data-state={state}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(text)}
    </span>
  );
}
