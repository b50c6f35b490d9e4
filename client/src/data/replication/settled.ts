/** Which revisions the server has answered for: what was not taken of them is in the inbox already. */
export type Settled = { add(key: string, rev: string): void; take(key: string, rev: string): boolean };

export function settledRevisions(): Settled {
  const answered = new Set<string>();
  const name = (key: string, rev: string) => `${key}|${rev}`;
  return {
    add: (key, rev) => answered.add(name(key, rev)),
    take: (key, rev) => answered.delete(name(key, rev)),
  };
}
