import { catalogue, definitionOf } from 'shared-domain/sync';
import type { MemoryData } from '../../src/store-memory/data.ts';
import { memoryDatabase } from '../../src/store-memory/database.ts';
import { memoryOrganisationStore } from '../../src/store-memory/organisation-store.ts';
import { type Load, loadDocuments } from '../../src/sync/load-documents.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import { chanceOf } from '../chance.ts';
import { simulatedClock } from '../clock.ts';
import { type Estate, estates, organisations, people, suppliers } from './cast.ts';

/** What stands before the first step; the same for every seed, so it is made once. */
export async function firstDay(): Promise<MemoryData> {
  const database = memoryDatabase({ now: simulatedClock().now });
  const chance = chanceOf('first day');
  for (const { account, name } of Object.values(people)) database.saveAccount({ id: account, name });
  for (const organisation of organisations) {
    database.createOrganisation(organisation, null, chance.hex(16));
  }
  await furnish(memoryOrganisationStore(database), () => chance.uuid());
  return database.snapshot();
}

/** The buildings and the rights, through any store. */
export async function furnish(store: OrganisationStore, newRev: () => string): Promise<void> {
  const load = loadDocuments({ store, catalogue, newRev });
  for (const organisation of organisations) {
    await load(organisation, async (into) => {
      for (const estate of estates) if (estate.organisation === organisation) await build(into, estate);
      for (const id of suppliers[organisation] ?? [])
        await into.record('supplier', id, sampleBody('supplier'));
    });
    await store.write(organisation, async (transaction) => {
      for (const { account, rights } of Object.values(people)) {
        const grants = (rights as Record<string, never>)[organisation];
        if (grants) await transaction.setGrants(account, grants);
      }
      transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
    });
  }
}

async function build(load: Load, { building, lots, owners, key }: Estate): Promise<void> {
  await load.record('building', building, sampleBody('building'));
  for (const [at, lot] of lots.entries()) {
    const ownerId = owners[at] ?? '';
    const rank = `000${at + 1}`;
    await load.record('lot', lot, { ...sampleBody('lot'), building, rank, number: `${at + 1}A` });
    await load.record('owner', ownerId, { ...sampleBody('owner'), building });
    const holders = [{ ownerId, numerator: 1, denominator: 1 }];
    const history = [{ from: '2019-01-01', holders, primaryContact: ownerId }];
    await load.record('ownership', `${lot}.ownership`, { building, lotId: lot, history });
  }
  const parts = Object.fromEntries(
    lots.map((lot, at) => [lot, at === 0 ? 1000 - 300 * (lots.length - 1) : 300]),
  );
  const versions = [{ from: '2024-01-01', parts }];
  await load.record('allocationKey', key, { ...sampleBody('allocationKey'), building, versions });
}

export function sampleBody(type: string): Record<string, unknown> {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`no type ${type}`);
  return structuredClone(definition.sample.body) as Record<string, unknown>;
}
