import { type DeviceStores, journalAcceptance } from './acceptance/journal-acceptance.ts';
import { emptyDisk, type MemoryDisk, memoryInbox, memoryJournal, memoryStates } from './memory-stores.ts';

const over = (disk: MemoryDisk): DeviceStores => ({
  journal: memoryJournal(disk),
  state: memoryStates(disk),
  inbox: memoryInbox(disk),
  reopen: async () => over(disk),
});

journalAcceptance('memory', async () => over(emptyDisk()));
