import { useState } from 'react';
import { type SyncStatus, useSync } from '../../data/index.ts';
import { now } from '../../platform/index.ts';
import { SyncPill, type SyncPillState } from '../../ui/index.ts';
import { SyncSheet } from './sync-sheet.tsx';

const pillStates: Record<SyncStatus['state'], SyncPillState> = {
  allSent: 'upToDate',
  working: 'working',
  offline: 'offline',
  needsYou: 'attention',
  paused: 'paused',
};

const aDay = 86_400_000;

export function SyncStatusPill() {
  const sync = useSync();
  const [isOpen, setIsOpen] = useState(false);
  const isAged = sync.oldestUnsentAt !== null && Date.parse(now()) - Date.parse(sync.oldestUnsentAt) > aDay;
  return (
    <>
      <SyncPill
        state={pillStates[sync.state]}
        count={sync.state === 'needsYou' ? sync.inboxOpen : sync.unsent}
        isAged={isAged}
        onOpen={() => setIsOpen(true)}
      />
      <SyncSheet isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
