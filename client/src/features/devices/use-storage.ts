import { useCallback, useEffect, useState } from 'react';
import { type StorageReport, useData } from '../../data/index.ts';

/** What this browser keeps, asked anew after each change. */
export function useStorage() {
  const data = useData();
  const [report, setReport] = useState<StorageReport | null>(null);
  const load = useCallback(async () => setReport(await (await data.storage()).report()), [data]);
  useEffect(() => {
    void load();
  }, [load]);
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
