import type { RowCodec } from '../vault/row-codec.ts';
import { openTyped } from './typed-database.ts';

/** What was typed into a screen and belongs to no record yet. It goes with the account, and lies behind its lock. */
export type TypedDesk = {
  /** Null: nothing. */
  read(name: string): Promise<unknown>;
  /** Of several in a row only the last is written. */
  keep(name: string, value: unknown): Promise<void>;
  forget(name: string): Promise<void>;
};

export async function openTypedDesk(
  place: string,
  codec: RowCodec,
): Promise<TypedDesk & { close(): Promise<void> }> {
  const database = await openTyped(place);
  /** What is still to be written, by name; null: to be forgotten. */
  const waiting = new Map<string, { readonly value: unknown } | null>();
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    try {
      for (const [name, kept] of waiting) {
        waiting.delete(name);
        if (kept) await database.typed.put(await codec.seal('typed', { name, value: kept.value }));
        else await database.typed.delete(name);
      }
    } finally {
      // In the same turn that found nothing more: what comes after it begins anew.
      writing = null;
    }
  }

  function change(name: string, kept: { readonly value: unknown } | null): Promise<void> {
    waiting.set(name, kept);
    writing ??= write();
    return writing;
  }

  return {
    async read(name) {
      // Whoever wrote is told of what failed; here is what lies on the disk.
      await writing?.catch(() => undefined);
      const row = await database.typed.get(name);
      return row ? (await codec.open('typed', row)).value : null;
    },
    keep: (name, value) => change(name, { value }),
    forget: (name) => change(name, null),
    async close() {
      await writing?.catch(() => undefined);
      database.close();
    },
  };
}
