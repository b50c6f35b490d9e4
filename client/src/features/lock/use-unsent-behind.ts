import { useEffect, useState } from 'react';
import { useData } from '../../data/index.ts';

/** How much of the account's work behind the lock the server has not got; null until it was counted. */
export function useUnsentBehind(account: string): number | null {
  const data = useData();
  const [unsent, setUnsent] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account has other work
  useEffect(() => {
    let isShown = true;
    const count = async () => (await data.lockDesk()).unsent();
    // Without the part of the app that counts, nothing can be opened or erased either.
    count().then(
      (found) => isShown && setUnsent(found),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [data, account]);
  return unsent;
}
