import { belgianDay } from '../../shared-domain/src/kernel/belgian-day.ts';
import type { End } from '../../sync-server/simulator/checks/end.ts';
import { heldIn } from '../../sync-server/simulator/checks/rights.ts';
import { organisations } from '../../sync-server/simulator/world/cast.ts';
import type { Product } from './product.ts';
import type { Edges } from './run-on-edges.ts';

/** Where PostgreSQL and the browsers' databases stand when all is quiet. */
export async function endsOnEdges(product: Product, { browsers, witness, clock }: Edges): Promise<End[]> {
  const today = belgianDay(clock.now().getTime());
  const ends: End[] = [];
  for (const organisation of organisations) {
    const rows = await product.rows(organisation);
    ends.push({
      ...{ organisation, rows, witness, log: product.log.of(organisation) },
      before: product.firstRows(organisation),
      head: await product.head(organisation),
      browsers: browsers
        .filter((browser) => browser.organisations.includes(organisation))
        .map((browser) => ({ browser, held: heldIn(organisation, rows, browser.account, today) })),
    });
  }
  return ends;
}
