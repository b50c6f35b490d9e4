import { type Finding, teller } from './findings.ts';
import type { ImportPlan, ImportWorld } from './import-plan.ts';
import { planHoldings } from './plan-holdings.ts';
import { planKeys } from './plan-keys.ts';
import { planLots } from './plan-lots.ts';
import { planOwners } from './plan-owners.ts';
import type { ReadBuilding } from './read-building.ts';

/** [IMP-12] What the table would change in the building, without changing it. */
export function planImport(read: ReadBuilding, world: ImportWorld): ImportPlan {
  const findings: Finding[] = [...read.findings];
  const tell = teller(findings);
  const lots = planLots(read.lots, world, tell);
  const owners = planOwners(read.lots, world, tell);
  const holdings = planHoldings(read.lots, { lots, owners }, world, tell);
  const keys = planKeys(read, lots, world, tell);
  return { lots, owners: [...owners.values()], keys, holdings, findings };
}
