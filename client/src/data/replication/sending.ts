/** What sends changes: a chunk of its own, for a phone that only reads never sends any. */
export { pushRows, sendJournal } from 'shared-domain/sync';
