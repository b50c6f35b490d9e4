export { loadAutomergeFromDisk } from './load-automerge.ts';
export { noteDrafts } from './note-draft.ts';
