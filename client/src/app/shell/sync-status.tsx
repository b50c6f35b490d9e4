import { lazy, Suspense, useState } from 'react';
import { type SyncStatus, useSync } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';
import { now } from '../../platform/index.ts';
import { SyncPill, type SyncPillState } from '../../ui/index.ts';

// Opened now and then: it need not be there before the page is shown.
const SyncSheet = lazy(() =>
  inWords(import('./sync-sheet.tsx')).then((file) => ({ default: file.SyncSheet })),
);

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
  const [isWanted, setIsWanted] = useState(false);
  const isAged = sync.oldestUnsentAt !== null && Date.parse(now()) - Date.parse(sync.oldestUnsentAt) > aDay;
  function open() {
    setIsWanted(true);
    setIsOpen(true);
  }
  return (
    <>
      <SyncPill
        state={pillStates[sync.state]}
        count={sync.state === 'needsYou' ? sync.inboxOpen : sync.unsent}
        isAged={isAged}
        onOpen={open}
      />
      {isWanted && (
        <Suspense>
          <SyncSheet isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
