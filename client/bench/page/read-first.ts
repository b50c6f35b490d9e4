import type { Data, Where } from '../../src/data/index.ts';

/** Milliseconds until a screen that asks for the first time has something to show, and how much. */
export function readFirst(
  data: Data,
  type: string,
  where: object,
): Promise<{ millis: number; rows: number }> {
  const begun = performance.now();
  const store = data.documents(type, where as Where);
  return new Promise((resolve) => {
    const stop = store.subscribe(look);
    look();
    function look() {
      const rows = store.get()?.length;
      if (rows === undefined) return;
      queueMicrotask(() => stop());
      resolve({ millis: performance.now() - begun, rows });
    }
  });
}
