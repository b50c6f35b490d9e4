export { archiveLimits, unfoldsTooFar, uploadLimit, type Weighed, weighsTooMuch } from './archive-limits.ts';
export { belongsTo, isCounterOf, isShared, namedIn } from './belongs.ts';
export { documentLine, readLine } from './document-line.ts';
export {
  blobName,
  countersName,
  documentsName,
  historyName,
  manifestName,
  partOf,
  sharedName,
} from './file-names.ts';
export { HistoryLine, historyLine, readHistory } from './history-line.ts';
export { type Inspected, type Inspection, inspectBuilding } from './inspect-building.ts';
export {
  ArchiveCounts,
  ArchivedFile,
  archiveFormat,
  Manifest,
  nameRefused,
  readManifest,
} from './manifest.ts';
export { archiveRefusals } from './refusals.ts';
export { Counter, counterLine, readCounter, shortHash, stateDigest } from './state-digest.ts';
