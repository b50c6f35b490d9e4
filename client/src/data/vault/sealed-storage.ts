import {
  type RxJsonSchema,
  type RxStorage,
  type RxStorageInstanceCreationParams,
  wrapRxStorageInstance,
} from 'rxdb/plugins/core';
import { invariant } from 'shared-domain/kernel';
import { clearFields, documentCodec } from './sealed-documents.ts';
import type { Sealer } from './sealer.ts';

type Fields = Record<string, unknown>;

/**
 * RxDB's storage, sealed: what reaches the disk and the other tabs are rows as `sealed-documents.ts` makes them. Every
 * collection goes through it: the documents, the replication's copies and checkpoints, RxDB's own notes.
 */
export function sealedStorage<Internals, Options>(
  storage: RxStorage<Internals, Options>,
  sealer: Sealer,
): RxStorage<Internals, Options> {
  return Object.assign({}, storage, {
    async createStorageInstance<Doc>(params: RxStorageInstanceCreationParams<Doc, Options>) {
      const { collectionName, schema } = params;
      for (const name of namesInKeys(schema))
        invariant(clearFields.has(name), `${name} is a key and lies sealed`);
      const codec = documentCodec(sealer, collectionName);
      const instance = await storage.createStorageInstance(params);
      // RxDB tells of each writing once more: what this tab sealed a moment ago it need not open.
      const opened = new WeakMap<object, Fields>();
      const released = inOrder();
      const wrapped = wrapRxStorageInstance(
        schema,
        instance,
        async (document) => {
          const sealed = await codec.seal(document as Fields);
          opened.set(sealed, document as Fields);
          return sealed as never;
        },
        (stored) => (opened.get(stored) ?? released(codec.open(stored as Fields))) as never,
      );
      const { query } = wrapped;
      wrapped.query = (prepared) => {
        const asked = Object.keys(prepared.query.selector as object);
        for (const name of asked) invariant(isAskable(name), `${name} lies sealed`);
        return query(prepared);
      };
      return wrapped as never;
    },
  });
}

function isAskable(name: string): boolean {
  return name.startsWith('$') || clearFields.has(name.split('.')[0] ?? '');
}

function namesInKeys<Doc>({ primaryKey, indexes = [] }: RxJsonSchema<Doc>): string[] {
  const key = typeof primaryKey === 'string' ? [primaryKey] : [primaryKey.key, ...primaryKey.fields];
  return [...key, ...indexes.flat()].map((path) => String(path).split('.')[0] ?? '');
}

/** Gives answers in the order of the questions: a change that another tab tells later must not overtake an earlier one. */
function inOrder(): <T>(work: Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const before = last;
    last = Promise.allSettled([before, work]);
    await before;
    return work;
  };
}
