export type { ImportColumn, Mapping } from './columns.ts';
export { type Finding, type FindingCode, findingCodes } from './findings.ts';
export { fieldOf, type ImportField, importFields } from './headings.ts';
export {
  countsOf,
  type Difference,
  type ImportPlan,
  type ImportWorld,
  type PlannedHolding,
  type PlannedKey,
  type PlannedLot,
  type PlannedOwner,
} from './import-plan.ts';
export { type PastedParts, pasteParts } from './paste-parts.ts';
export { planImport } from './plan-import.ts';
export { withVersion } from './plan-keys.ts';
export { type ReadBuilding, readBuilding } from './read-building.ts';
export { keepRows, readTable, type TableRow } from './read-table.ts';
