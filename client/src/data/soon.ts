/** Does it at once, and then no more often than that, however often it is asked: pokes come in bunches. */
export function soon(milliseconds: number, work: () => void): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) run();
    }, milliseconds);
  };
  const run = () => {
    isAsked = false;
    rest();
    work();
  };
  return {
    ask() {
      isAsked = true;
      if (!timer) run();
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      isAsked = false;
    },
  };
}
