export { type BuildingChoice, landingOf, rolesOf } from './scope.ts';
export { type Scope, useScope } from './use-scope.ts';
