const patience = 20_000;

/** Waits for every tab to leave, and for those who wait in line before. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  let isAlone = false;
  const signal = AbortSignal.timeout(patience);
  const asked = navigator.locks.request(name, { signal }, async () => {
    isAlone = true;
    return await work();
  });
  try {
    return await asked;
  } catch (cause) {
    if (isAlone) throw cause;
    return null;
  }
}
