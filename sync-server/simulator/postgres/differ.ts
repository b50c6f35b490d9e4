import { isDeepStrictEqual } from 'node:util';
import { tablesOfMemory } from '../../test/testing/store-contract/tables.ts';
import type { Violation } from '../checks/witness.ts';
import type { Runner } from '../run/seeds.ts';
import type { Case } from '../run/settings.ts';
import { organisations } from '../world/cast.ts';
import { replay } from './replay.ts';
import type { ScratchWorld } from './scratch-world.ts';

/** One seed in memory, and then in PostgreSQL: every answer and, in the end, every row must be the same. */
export async function differ(world: ScratchWorld, { run }: Runner, given: Case): Promise<Violation | null> {
  const { violations, simulation } = await run(given, { isRecorded: true });
  const [violation] = violations;
  const { recording, database } = simulation.room;
  if (violation || !recording) return violation ?? null;
  const differences = await replay(world, recording, simulation.settings.pageSize);
  for (const organisation of organisations) {
    const rows = database.rows(organisation);
    const model: Record<string, unknown> = rows ? tablesOfMemory(rows) : {};
    const real: Record<string, unknown> = await world.tables(organisation);
    for (const name of Object.keys(real))
      if (!isDeepStrictEqual(plain(real[name]), plain(model[name])))
        differences.push(`${name} of ${organisation} is not what memory has`);
  }
  return differences[0] === undefined ? null : { promise: 'sameOnPostgres', what: differences[0] };
}

// A row of the driver's is an array of its own kind.
const plain = (rows: unknown) => JSON.parse(JSON.stringify(rows ?? null)) as unknown;
