export { AlertKind, alertKindOf, alertKinds, isAlerting, offeredAlertKinds } from './alert-kind.ts';
export { type Alert, alertOf, isTold } from './alert-of.ts';
export { alertText } from './alert-text.ts';
