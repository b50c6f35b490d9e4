import type { OrganisationRows } from '../../src/store-memory/rows.ts';
import type { BrowserSeen } from '../device/browser.ts';
import type { Simulation } from '../run/simulation.ts';
import type { Committed } from '../server/committed-log.ts';
import { organisations } from '../world/cast.ts';
import { heldBy } from './rights.ts';
import type { Witness } from './witness.ts';

/** Where one organisation stands when all is quiet, and who has to do with it. */
export type End = {
  readonly organisation: string;
  readonly rows: OrganisationRows;
  /** Every mutation that was answered for good, in order. */
  readonly log: readonly Committed[];
  readonly head: { readonly seq: number; readonly changeId: string } | null;
  readonly browsers: readonly { readonly browser: BrowserSeen; readonly held: ReadonlySet<string> }[];
  readonly witness: Witness;
  readonly before: OrganisationRows | null;
};

export function endsOf({ room, browsers, witness }: Simulation): End[] {
  return organisations.flatMap((organisation) => {
    const data = room.database.organisation(organisation);
    const rows = room.database.rows(organisation);
    if (!data || !rows) return [];
    const known = browsers.filter((browser) => browser.organisations.includes(organisation));
    return {
      ...{ organisation, rows, witness, before: room.firstRows(organisation) },
      log: room.log.of(organisation),
      head: room.database.head(organisation),
      browsers: known.map((browser) => ({
        browser,
        held: heldBy(data, browser.account, room.database.now()),
      })),
    };
  });
}
