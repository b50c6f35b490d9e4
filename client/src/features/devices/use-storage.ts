import { useCallback, useEffect, useState } from 'react';
import { type StorageReport, useData, useSync } from '../../data/index.ts';

export type Storage = ReturnType<typeof useStorage>;

/** What this browser keeps, asked anew after each change. */
export function useStorage() {
  const data = useData();
  const { state } = useSync();
  const [report, setReport] = useState<StorageReport | null>(null);
  const load = useCallback(async () => setReport(await (await data.storage()).report()), [data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an exchange brought or sent changes what is kept
  useEffect(() => {
    let isLooking = true;
    load().catch((cause: unknown) => {
      // Whoever looks away may be closing the database: the lock does.
      if (isLooking) reportError(cause);
    });
    return () => {
      isLooking = false;
    };
  }, [load, state]);
  return {
    report,
    async chooseBudget(bytes: number) {
      await (await data.storage()).chooseBudget(bytes);
      await load();
    },
    async free() {
      const freed = await (await data.storage()).free();
      await load();
      return freed;
    },
  };
}
