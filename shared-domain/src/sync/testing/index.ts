export { type FaultyWire, faultyWire } from './faulty-wire.ts';
export { loadAutomergeFromDisk } from './load-automerge.ts';
export { type MemoryDevice, type MemoryDeviceOptions, memoryDevice } from './memory-device.ts';
export { accountOf, MemoryServer } from './memory-server.ts';
export {
  emptyDisk,
  type MemoryDisk,
  memoryInbox,
  memoryJournal,
  memoryLocks,
  memoryStates,
} from './memory-stores.ts';
export { noteDrafts } from './note-draft.ts';
export { type RecordedExchange, recordedRows, recordedVersions, recordedWire } from './recorded-release.ts';
export type { Account, ServerData } from './server-data.ts';
export { cards, markCard, marks, testCatalogue } from './test-catalogue.ts';
