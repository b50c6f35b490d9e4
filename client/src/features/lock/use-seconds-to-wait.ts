import { useEffect, useState } from 'react';
import { type LockState, waitUntil } from '../../data/index.ts';
import { now } from '../../platform/index.ts';

type Tries = Extract<LockState, { is: 'locked' }>['tries'];

/** Counted down on the screen; 0: a PIN may be tried. */
export function useSecondsToWait(tries: Tries): number {
  const [at, setAt] = useState(now);
  const until = waitUntil(tries, at);
  const isWaiting = until !== null;
  useEffect(() => {
    setAt(now());
    if (!isWaiting && tries.failed === 0) return;
    const timer = setInterval(() => setAt(now()), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting, tries]);
  return until ? Math.max(1, Math.ceil((Date.parse(until) - Date.parse(at)) / 1000)) : 0;
}
