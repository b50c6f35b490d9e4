import { useEffect, useSyncExternalStore } from 'react';
import type { KeptBuilding, KeptView } from '../kept/kept-view.ts';
import { cell } from '../store.ts';
import { useData } from './data-provider.tsx';

/** What of the buildings a person works for is on this device; `undefined` until it was read. */
export function useKept(): KeptView | undefined {
  const { kept } = useData();
  return useSyncExternalStore(kept.subscribe, kept.get);
}

/** One of them; null: it is here, like all that a person does not work for. */
export function useKeptBuilding(building: string | null): KeptBuilding | null | undefined {
  const kept = useKept();
  return kept && ((building && kept.get(building)) || null);
}

const lacking = cell<readonly string[]>([]);

/** Says, while it is shown, that a screen cannot tell what it should without the older years of this building. */
export function useLack(building: string | null): void {
  useEffect(() => {
    if (building === null) return;
    lacking.set([...lacking.get(), building]);
    return () => {
      const at = lacking.get().indexOf(building);
      lacking.set(lacking.get().filter((_, index) => index !== at));
    };
  }, [building]);
}

/** The building whose older years the screen that is shown would need; null: none. */
export function useLacking(): string | null {
  return useSyncExternalStore(lacking.subscribe, () => lacking.get()[0] ?? null);
}
