import { sampleId } from '../../../kernel/sample-id.ts';
import { ownershipIdOf } from '../../ownership/ownership.ts';
import type { ImportPlan, ImportWorld } from '../import-plan.ts';
import { planImport } from '../plan-import.ts';
import { readBuilding } from '../read-building.ts';
import { readTable } from '../read-table.ts';

export const building = sampleId(10);

export function emptyWorld(): ImportWorld {
  let made = 1_000;
  return {
    building,
    language: 'fr',
    denominator: 1_000,
    ...{ lots: [], owners: [], ownerships: [], keys: [] },
    usedUntil: () => null,
    from: '2026-01-01',
    today: '2026-11-21',
    generalName: 'Charges générales',
    newId: () => {
      made += 1;
      return sampleId(made);
    },
  };
}

export const plan = (text: string, world: ImportWorld = emptyWorld(), mapping = {}) =>
  planImport(readBuilding(readTable(text), mapping), world);
export const codes = ({ findings }: Pick<ImportPlan, 'findings'>) =>
  findings.map(({ code, row }) => [code, row]);

/** The building once the plan was carried out. */
export function carriedOut(done: ImportPlan, world: ImportWorld): ImportWorld {
  const over = <Body>(
    before: ImportWorld['lots' | 'owners' | 'keys'],
    planned: readonly { id: string; body: Body }[],
  ) => [
    ...before.filter(({ id }) => !planned.some((one) => one.id === id)),
    ...planned.map(({ id, body }) => ({ id, body })),
  ];
  return {
    ...world,
    lots: over(world.lots, done.lots) as never,
    owners: over(world.owners, done.owners) as never,
    keys: over(world.keys, done.keys) as never,
    ownerships: done.holdings.map(({ lotId, holders, primaryContact }) => ({
      id: ownershipIdOf(lotId),
      body: { building, lotId, history: [{ from: world.from, holders: [...holders], primaryContact }] },
    })),
  };
}
