import type { Simulation } from '../run/simulation.ts';
import { approvedStands } from './approvals.ts';
import { auditHolds } from './audit.ts';
import { booksBalance } from './books.ts';
import { convergence, nothingOfLostScopes } from './convergence.ts';
import { type End, endsOf } from './end.ts';
import { exactlyOnce, numbersGrow } from './once.ts';
import { refusalsInInbox } from './refusals.ts';
import { forgedIsRefused, submittedRests } from './submitted.ts';
import type { Promised } from './witness.ts';
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
  for (const end of endsOf(simulation)) {
    for (const [promise, check] of Object.entries(checks)) {
      for (const what of check(end)) simulation.witness.violate(promise as Promised, what);
    }
  }
}
