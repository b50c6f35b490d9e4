import { useEffect } from 'react';
import { useScope } from '../../scope/index.ts';
import type { Thing } from './thing.ts';
import { useStaffThings } from './use-staff-things.ts';

/** Reads what staff may look for, and tells it once it was read. An owner's phone does not load this. */
export function StaffThings({ onRead }: { readonly onRead: (things: readonly Thing[]) => void }) {
  const things = useStaffThings(useScope());
  useEffect(() => {
    if (things) onRead(things);
  }, [things, onRead]);
  return null;
}
