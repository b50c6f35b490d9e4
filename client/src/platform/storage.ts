export type StorageSpace = {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly isPersisted: boolean;
};

/** Asks the browser not to evict what lies here under pressure. Its answer is a state to show, never an error. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}

export async function storageSpace(): Promise<StorageSpace | null> {
  if (!navigator.storage?.estimate) return null;
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usedBytes: usage, quotaBytes: quota, isPersisted: await navigator.storage.persisted() };
}
