export { allRefusalCodes, catalogue, definitionOf, type RefusalCode } from './catalogue.ts';
export { type Catalogue, catalogueOf } from './catalogue-of.ts';
export { depthWithin } from './deep.ts';
export type {
  CommandDefinition,
  Context,
  Decision,
  Definition,
  DraftDefinition,
  Effect,
  FactDefinition,
  MergeRule,
  Placed,
  Read,
  RecordDefinition,
  State,
} from './define.ts';
export { baseOf } from './device/base-of.ts';
export type { Checkpoint } from './device/checkpoint.ts';
export {
  type Choosing,
  chooseKept,
  erased,
  forgetUnnamed,
  readAnew,
  trimmed,
  type WantedScope,
} from './device/choose-kept.ts';
export { noteRefusalFact } from './device/inbox.ts';
export { enterChange } from './device/journal.ts';
export { ageingTypes, isHere, type Kept, type KeptScope, stayOf } from './device/kept.ts';
export { createLying } from './device/lying.ts';
export { createOverlap, type Overlap } from './device/overlap.ts';
export type {
  Answer,
  Change,
  Clock,
  DevicePorts,
  Ids,
  InboxItem,
  InboxStore,
  JournalAnswer,
  JournalEntry,
  JournalStore,
  Locks,
  Lying,
  OrganisationState,
  Replica,
  StateStore,
  Wire,
  Writing,
} from './device/ports.ts';
export { pruneJournal } from './device/prune.ts';
export { type PulledPage, pullPage } from './device/pull-page.ts';
export { pushRows } from './device/push-handler.ts';
export { revokeScopes } from './device/revoke.ts';
export { sendJournal } from './device/send-journal.ts';
export { judgeHead, takeHead } from './device/take-head.ts';
export { Weather } from './device/weather.ts';
export {
  blankTombstone,
  type Discipline,
  disciplines,
  type PulledDiscipline,
  SyncedDocument,
} from './document.ts';
export { liftBody } from './lift.ts';
export { type Merged, mergeRecord, sameContent } from './merge.ts';
export {
  type DecidedHere,
  decideHere,
  effectDocument,
  type Overlay,
  type OverlayDesk,
  type OverlayGround,
  type OverlayInput,
  overlayDesk,
} from './overlay.ts';
export { type Place, placeCommand, placeDocument, wrapCommand, wrapDocument } from './place.ts';
export { preferences } from './preferences/preferences.definition.ts';
export { Preferences, preferencesIdOf } from './preferences/preferences.ts';
export { refusals } from './refusal/refusal.definition.ts';
export { RefusalNotice, refusalIdOf } from './refusal/refusal.ts';
export { settledRefusals } from './refusal/settled-refusals.definition.ts';
export { SettledRefusals, settledRefusalsIdOf } from './refusal/settled-refusals.ts';
export { syncRefusals } from './refusals.ts';
export {
  boardScope,
  buildingScope,
  buildingStaffScope,
  ownerScope,
  personScope,
  type Scope,
  scopesOf,
  staffScope,
} from './scopes.ts';
export { type SettledRecord, settleRecord } from './settle-record.ts';
export { type GrowingState, growingState, requiredReads, stateOf, stateOver } from './state.ts';
export { type Parsed, type ParsedMutation, parseDocument, parseMutation } from './validate.ts';
export {
  blobLimit,
  Cursors,
  choosingProtocol,
  depthLimit,
  draftLimit,
  ErrorAnswer,
  HeadToken,
  type MediaType,
  Mutation,
  mediaTypes,
  oldestProtocol,
  Poke,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  PushResult,
  protocolVersion,
  pullLimit,
  pushLimit,
  type WantedFrom,
} from './wire.ts';
