/** Does it once, a moment after it was last asked for the first time: pokes come in bunches. */
export function soon(milliseconds: number, work: () => void): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, milliseconds);
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
