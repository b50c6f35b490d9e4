/** Lets in one after the other, in the order they came. */
export function organisationLocks() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(organisation: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(organisation);
    const done = before ? before.then(work) : work();
    const settled = done.then(ignore, ignore);
    last.set(organisation, settled);
    settled.then(() => {
      if (last.get(organisation) === settled) last.delete(organisation);
    });
    return done;
  };
}

function ignore(): void {}
