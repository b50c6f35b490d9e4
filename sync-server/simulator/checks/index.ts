import type { Simulation } from '../run/simulation.ts';
import { approvedStands } from './approvals.ts';
import { auditHolds } from './audit.ts';
import { booksBalance } from './books.ts';
import { convergence, nothingOfLostScopes } from './convergence.ts';
import { type End, endsOf } from './end.ts';
import { exactlyOnce, numbersGrow } from './once.ts';
import { refusalsInInbox } from './refusals.ts';
import { forgedIsRefused, submittedRests } from './submitted.ts';
import type { Promised, Witness } from './witness.ts';
import { noWriteLost } from './writes.ts';

/** What must hold when all is quiet; I7, I10 and I11 are looked at while it runs. */
const checks: Partial<Record<Promised, (end: End) => string[]>> = {
  convergence,
  noWriteLost,
  exactlyOnce,
  refusalsInInbox,
  approvedStands: (end) => [...approvedStands(end), ...submittedRests(end)],
  booksBalance,
  nothingForeign: forgedIsRefused,
  nothingOfLostScopes,
  auditHolds,
  numbersGrow,
};

export function checkEnd(simulation: Simulation): void {
  checkEnds(endsOf(simulation), simulation.witness);
}

export function checkEnds(ends: readonly End[], { violate }: Pick<Witness, 'violate'>): void {
  for (const end of ends) {
    for (const [promise, check] of Object.entries(checks)) {
      for (const what of check(end)) violate(promise as Promised, what);
    }
  }
}
