const dayMillis = 86_400_000;

/** Does it now and every day; what it throws is told, and tomorrow is another day. */
export function daily(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let last = work().catch(onError);
  const timer = setInterval(() => {
    last = work().catch(onError);
  }, dayMillis);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
