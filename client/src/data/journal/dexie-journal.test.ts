import 'fake-indexeddb/auto';
import { journalAcceptance } from 'shared-domain/sync/testing/acceptance';
import { dexieInbox } from '../inbox/dexie-inbox.ts';
import { dexieJournal, dexieStates } from './dexie-journal.ts';
import { openJournal } from './journal-database.ts';

let count = 0;

async function open(account: string) {
  const database = await openJournal(account);
  return {
    journal: dexieJournal(database),
    state: dexieStates(database),
    inbox: dexieInbox(database),
    async reopen() {
      database.close();
      return open(account);
    },
  };
}

journalAcceptance('Dexie', () => {
  count += 1;
  return open(`acceptance-${count}`);
});
