import { useEffect, useState } from 'react';
import { type LockAnswer, useData, useLock } from '../../data/index.ts';
import type { PinAsk } from './pin-troubles.ts';

export type LockSaid = { readonly asked: PinAsk; readonly answer: LockAnswer };

/** What became of what was asked. While the databases move no screen is there: this one asks again when it comes back. */
export function useLockSaid() {
  const data = useData();
  const { is } = useLock();
  const [said, say] = useState<LockSaid | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the lock was set or removed
  useEffect(() => {
    let isShown = true;
    // Without that part of the app nothing was asked of it.
    void hear(data, (told) => {
      if (isShown) say(told);
      return isShown;
    }).catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [data, is]);
  return { said, say };
}

async function hear(data: ReturnType<typeof useData>, show: (told: LockSaid) => boolean): Promise<void> {
  const desk = await data.lockDesk();
  const told = await desk.told();
  if (told && show(told)) desk.heard();
}
