/** Asks the browser not to evict what lies here under pressure. Its answer is a state to show, never an error. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
