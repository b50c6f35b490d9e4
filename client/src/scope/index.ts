export { ChooseBuilding } from './choose-building.tsx';
export { type BuildingChoice, isFormerOwner, landingOf, mayBuildIn, rolesOf } from './scope.ts';
export { type Scope, useScope } from './use-scope.ts';
