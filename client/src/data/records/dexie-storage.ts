import { Dexie } from 'dexie';
import {
  getQueryMatcher,
  getSortComparator,
  type PreparedQuery,
  type RxDocumentData,
  type RxStorageInstanceCreationParams,
  type RxStorageQueryResult,
} from 'rxdb/plugins/core';
import {
  fromDexieToStorage,
  getKeyRangeByQueryPlan,
  getRxStorageDexie,
  type RxStorageDexie,
  type RxStorageInstanceDexie,
} from 'rxdb/plugins/storage-dexie';

// A message of the browser's disk process carries so many: more of them is more memory at once, not more speed.
const mostAtOnce = 2_000;

/**
 * RxDB's Dexie storage, but a query takes its rows by the thousand. RxDB walks a cursor and waits for the browser's disk
 * process at each row, which is most of the time a list takes to be read.
 */
export function dexieStorage(chunk = mostAtOnce): RxStorageDexie {
  const storage = getRxStorageDexie({ onCreate: stayingDeleted });
  const create = storage.createStorageInstance.bind(storage);
  return Object.assign(storage, {
    async createStorageInstance<Doc>(params: RxStorageInstanceCreationParams<Doc, never>) {
      const instance = await create<Doc>(params);
      // RxDB gives a database it knows by its name, although the browser may have closed it while it was opened.
      await connected((await instance.internals).dexieDb);
      instance.query = (prepared) => readQuery(instance, prepared, chunk);
      return instance;
    },
  });
}

async function readQuery<Doc>(
  instance: RxStorageInstanceDexie<Doc>,
  prepared: PreparedQuery<Doc>,
  chunk: number,
): Promise<RxStorageQueryResult<Doc>> {
  const { query, queryPlan } = prepared;
  const { skip = 0, limit = Number.POSITIVE_INFINITY } = query;
  const wanted = queryPlan.sortSatisfiedByIndex ? skip + limit : Number.POSITIVE_INFINITY;
  const documents = await readMatching(instance, prepared, { wanted, chunk });
  if (!queryPlan.sortSatisfiedByIndex) documents.sort(getSortComparator(instance.schema as never, query));
  return { documents: documents.slice(skip, skip + limit) };
}

async function readMatching<Doc>(
  { internals, schema }: RxStorageInstanceDexie<Doc>,
  { query, queryPlan }: PreparedQuery<Doc>,
  { wanted, chunk }: { readonly wanted: number; readonly chunk: number },
): Promise<RxDocumentData<Doc>[]> {
  const { dexieDb, booleanIndexes } = await internals;
  const range = rangeOf(booleanIndexes, queryPlan);
  if (!range) return [];
  const matches = queryPlan.selectorSatisfiedByIndex ? null : getQueryMatcher(schema as never, query);
  const store = (await connected(dexieDb)).transaction('docs', 'readonly').objectStore('docs');
  const index = store.index(`[${queryPlan.index.join('+')}]`);
  const documents: RxDocumentData<Doc>[] = [];
  for await (const rows of rowsIn(index, range, { first: Math.min(chunk, wanted), chunk })) {
    for (const row of rows) {
      const document = fromDexieToStorage<RxDocumentData<Doc>>(booleanIndexes, row);
      if (!matches || matches(document)) documents.push(document);
    }
    if (documents.length >= wanted) break;
  }
  return documents;
}

/** What another tab deleted is closed for good: a reading would make it anew, empty and without an account. */
async function stayingDeleted(database: Dexie): Promise<void> {
  database.on('versionchange', ({ newVersion }) => {
    // After Dexie's own listener, which leaves it to be opened again.
    if (!newVersion) queueMicrotask(() => database.close());
  });
}

/** What the browser closed is opened again, what we closed is not. */
async function connected(database: Dexie): Promise<IDBDatabase> {
  // Dexie's own `hasBeenClosed` looks for a name that its error does not have.
  if (database.hasFailed()) throw new Dexie.DatabaseClosedError();
  if (!database.isOpen()) await database.open();
  return database.backendDB();
}

/** A key that no index can have: nothing is between. */
function rangeOf<Doc>(booleans: string[], plan: PreparedQuery<Doc>['queryPlan']): IDBKeyRange | null {
  try {
    return getKeyRangeByQueryPlan(booleans, plan, IDBKeyRange);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'DataError') return null;
    throw cause;
  }
}

/** In the order of the index. RxDB ends each index with the name of the document, so that no two rows share a key. */
async function* rowsIn(
  index: IDBIndex,
  range: IDBKeyRange,
  { first, chunk }: { readonly first: number; readonly chunk: number },
): AsyncGenerator<object[]> {
  const fields = index.keyPath as string[];
  let [left, most]: [IDBKeyRange, number] = [range, first];
  for (;;) {
    const rows = await askFor<object[]>(index.getAll(left, most));
    yield rows;
    if (rows.length < most) return;
    const last = rows.at(-1) as Record<string, IDBValidKey>;
    const reached = fields.map((field) => last[field] ?? '');
    left = IDBKeyRange.bound(reached, range.upper, true, range.upperOpen);
    most = chunk;
  }
}

function askFor<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
