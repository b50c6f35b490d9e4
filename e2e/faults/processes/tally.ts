export type Tally = {
  say(line: string): void;
  /** What is wrong; nothing is good. */
  check(what: string, wrong: readonly string[]): void;
  /** Something this machine cannot do: neither good nor bad, and said aloud. */
  notRun(what: string, why: string): void;
  /** Whatever is thrown within counts as one failure. */
  whole(name: string, work: () => Promise<void>): Promise<void>;
  line(): string;
  isGood(): boolean;
};

const mostTold = 5;

export function tally(say: (line: string) => void): Tally {
  let [passed, failed, skipped] = [0, 0, 0];
  const check: Tally['check'] = (what, wrong) => {
    if (wrong.length === 0) passed += 1;
    else failed += 1;
    say(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
    for (const one of wrong.slice(0, mostTold)) say(`       ${one}`);
    if (wrong.length > mostTold) say(`       and ${wrong.length - mostTold} more`);
  };
  return {
    say,
    check,
    notRun(what, why) {
      skipped += 1;
      say(`NOT RUN ${what}: ${why}`);
    },
    async whole(name, work) {
      const began = performance.now();
      say(`\n── ${name}`);
      try {
        await work();
      } catch (error) {
        check(name, [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
      }
      say(`   (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    },
    line: () => `${skipped > 0 ? `${skipped} NOT RUN. ` : ''}${passed} passed, ${failed} failed`,
    isGood: () => failed === 0 && passed > 0,
  };
}
