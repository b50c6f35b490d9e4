import type { Witness } from '../../sync-server/simulator/checks/witness.ts';
import type { StageRoom } from '../../sync-server/simulator/run/stage.ts';
import type { Serve } from '../../sync-server/simulator/server/machine-room.ts';
import type { Product } from './product.ts';
import { serveBy } from './road.ts';

export type RealRoom = StageRoom & {
  /** Resolves when no request is being answered and no backup is taken or put back. */
  settled(): Promise<void>;
  /** How many requests were answered. */
  served(): number;
};

/** The product behind the schedule's words: backups wait until nothing is being answered. */
export function realRoom(product: Product, witness: Pick<Witness, 'violate'>): RealRoom {
  let served = 0;
  let last: Promise<unknown> = Promise.resolve();
  const answer = serveBy(product);
  // One after another: what happens at once is tried where processes are killed.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch((error: unknown) => witness.violate('noException', `the server: ${error}`));
    return done;
  };
  const boot = (): Serve => (kind, caller, text) => {
    served += 1;
    return inTurn(() => answer(kind, caller, text));
  };
  let serve = boot();
  product.forgetBackups();
  return {
    office: { write: (organisation, work) => inTurn(() => product.office.write(organisation, work)) },
    serve: () => serve,
    isAlive: (one) => one === serve,
    held: () => 0,
    release: () => {},
    lastN: () => 0,
    served: () => served,
    /** Who was being answered hears nothing of it. */
    kill: () => {
      serve = boot();
    },
    backUp: () => void inTurn(product.backUp),
    restore: (choice) => void inTurn(() => product.putBack(choice)),
    verify: () => {},
    settled: async () => {
      let seen: unknown = null;
      while (seen !== last) {
        seen = last;
        await last;
      }
    },
  };
}
