// expect: arrows resolvable
// expect: arrows storage-behind-data
import { Dexie } from 'dexie';

export const store = new Dexie('planted');
