export type Listeners = {
  /** Listens for these and no others; true when that is a change. */
  follow(names: readonly string[]): boolean;
  stop(): void;
};

/** One listener per name, for as long as the name is among those followed. */
export function listeners(start: (name: string) => () => void): Listeners {
  const stops = new Map<string, () => void>();
  const follow = (names: readonly string[]) => {
    const gone = [...stops.keys()].filter((name) => !names.includes(name));
    const come = names.filter((name) => !stops.has(name));
    for (const name of gone) {
      stops.get(name)?.();
      stops.delete(name);
    }
    for (const name of come) stops.set(name, start(name));
    return gone.length + come.length > 0;
  };
  return { follow, stop: () => void follow([]) };
}
