import type { DevicePorts } from 'shared-domain/sync';
import type { Keeping } from '../kept/keeping.ts';
import { type RunAgain, runAgain } from '../run-again.ts';
import type { Patience } from '../wire/patience.ts';
import { isWeather } from '../wire/weather.ts';
import { loadSending } from './load-sending.ts';
import type { LostScopes } from './lost-scopes.ts';
import type { Replications } from './replicate.ts';

export type FollowUpNeeds = {
  readonly ports: DevicePorts;
  readonly lost: LostScopes;
  readonly keeping: Pick<Keeping, 'settle' | 'letGo'>;
  /** Photos, and whatever else follows the documents, until there is no more time for it. */
  chores(isOver: () => boolean): Promise<void>;
  onBug(cause: unknown): void;
};

type Exchanging = { readonly replications: Replications; readonly patience: Patience };

/**
 * What follows an exchange: the broom, what is let go of, and what waits in the journal. The chores come after it and run
 * by themselves: a server that has a photo's page and not its bytes keeps nothing else waiting.
 */
export function followUps(needs: FollowUpNeeds, exchanging: () => Exchanging | null): RunAgain {
  const { ports, lost, keeping } = needs;
  const again = (work: (now: Exchanging) => Promise<void>) =>
    runAgain(async () => {
      const now = exchanging();
      if (!now) return;
      try {
        await work(now);
      } catch (cause) {
        // A replication that is stopped closes what is read and erased here.
        if (!now.patience.isEnded() && !isWeather(cause)) throw cause;
      }
    }, needs.onBug);
  const chores = again(({ patience }) => patience.through(() => needs.chores(patience.isEnded)));
  const first = again(async ({ replications, patience }) => {
    await lost.sweep(replications);
    // What is wanted again is read first; whatever ends last calls again.
    if (await keeping.settle()) replications.resync();
    else await keeping.letGo(replications);
    await patience.through(async () => {
      for (const organisation of await ports.journal.waiting())
        if (!patience.isEnded()) await (await loadSending()).sendJournal(ports, organisation);
    });
    chores.ask();
  });
  return {
    ask: first.ask,
    async stop() {
      await first.stop();
      await chores.stop();
    },
  };
}
