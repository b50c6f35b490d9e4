import { useEffect, useMemo, useState } from 'react';
import {
  isSelective,
  type KeepChoice,
  type KeptBuilding,
  recentDays,
  useData,
  useDocuments,
  useKept,
  useSession,
} from '../../data/index.ts';

export type KeptRow = {
  readonly name: string;
  readonly kept: KeptBuilding;
  /** `undefined` until it was counted. */
  readonly bytes: number | undefined;
};

export type KeptRows = ReturnType<typeof useKeptRows>;

/** The buildings a person works for, by name, with what each takes here. */
export function useKeptRows() {
  const data = useData();
  const kept = useKept();
  const buildings = useDocuments('building');
  const session = useSession();
  const sizes = useSizes(kept);
  const rows = useMemo(() => {
    const names = new Map((buildings ?? []).map(({ id, body }) => [id, body.name]));
    return [...(kept?.values() ?? [])]
      .map((one): KeptRow => {
        const name = names.get(one.building) ?? '…';
        return { name, kept: one, bytes: sizes?.get(one.building) ?? (sizes ? 0 : undefined) };
      })
      .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  }, [buildings, kept, sizes]);
  return {
    rows,
    /** What each takes is known. */
    isCounted: sizes !== null,
    days: recentDays,
    isSelective:
      session.state !== 'signedOut' && isSelective({ profile: session.profile, isCrowded: false })
        ? true
        : rows.some((row) => row.kept.is !== 'here' && row.kept.choice.building === 'automatic'),
    choose(building: string, choice: Partial<KeepChoice>) {
      void data.keepDesk().then((desk) => desk.choose(building, choice));
    },
  };
}

/** Counted again when a building comes or goes. */
function useSizes(kept: ReturnType<typeof useKept>): ReadonlyMap<string, number> | null {
  const data = useData();
  const [sizes, setSizes] = useState<ReadonlyMap<string, number> | null>(null);
  const standing = [...(kept?.values() ?? [])].map(({ is, from }) => `${is}${from}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is here is what is counted
  useEffect(() => {
    let isShown = true;
    void data
      .keepDesk()
      .then((desk) => desk.sizes())
      .then((counted) => isShown && setSizes(counted));
    return () => {
      isShown = false;
    };
  }, [data, standing]);
  return sizes;
}
