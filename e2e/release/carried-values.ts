import type { Page } from 'playwright/test';

/** A value as JSON can carry it: what JSON lacks is an object whose `$` says what it is. */
export type Carried = unknown;

export type Carriers = {
  carry(value: unknown): Promise<Carried>;
  restore(carried: Carried): unknown;
};

declare global {
  var carriers: Carriers;
}

/** Gives the page both directions, as `carriers`. */
export async function bringCarriers(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Called for values of its own kind alone.
    type Kind = {
      is: string;
      holds(value: unknown): boolean;
      pack(value: never): unknown;
      unpack(packed: never): unknown;
    };

    const base64 = (bytes: Uint8Array) => {
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    };
    const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const kinds: Kind[] = [
      { is: 'undefined', holds: (one) => one === undefined, pack: () => null, unpack: () => undefined },
      {
        is: 'number',
        holds: (one) => typeof one === 'number' && !Number.isFinite(one),
        pack: String,
        unpack: Number,
      },
      { is: 'bigint', holds: (one) => typeof one === 'bigint', pack: String, unpack: BigInt },
      {
        is: 'date',
        holds: (one) => one instanceof Date,
        pack: (one: Date) => one.getTime(),
        unpack: (time: number) => new Date(time),
      },
      {
        is: 'blob',
        holds: (one) => one instanceof Blob,
        pack: async (one: Blob) => [one.type, base64(new Uint8Array(await one.arrayBuffer()))],
        unpack: ([type, text]: [string, string]) => new Blob([bytesOf(text)], { type }),
      },
      {
        is: 'buffer',
        holds: (one) => one instanceof ArrayBuffer,
        pack: (one: ArrayBuffer) => base64(new Uint8Array(one)),
        unpack: (text: string) => bytesOf(text).buffer,
      },
      { is: 'bytes', holds: (one) => one instanceof Uint8Array, pack: base64, unpack: bytesOf },
    ];
    const isBare = (value: unknown): value is string | number | boolean | null =>
      typeof value !== 'object' || value === null;
    const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype && !('$' in value);

    async function carry(value: unknown): Promise<unknown> {
      const kind = kinds.find((one) => one.holds(value));
      if (kind) return { $: kind.is, value: await kind.pack(value as never) };
      if (isBare(value)) return value;
      if (Array.isArray(value)) return Promise.all(value.map(carry));
      if (!isPlain(value as object))
        throw new Error(`no way to carry ${Object.prototype.toString.call(value)}`);
      const fields = Object.entries(value as object).map(
        async ([name, one]) => [name, await carry(one)] as const,
      );
      return Object.fromEntries(await Promise.all(fields));
    }

    function restore(carried: unknown): unknown {
      if (isBare(carried)) return carried;
      if (Array.isArray(carried)) return carried.map(restore);
      const { $: is, value } = carried as { $?: string; value?: unknown };
      if (is === undefined) {
        return Object.fromEntries(
          Object.entries(carried as object).map(([name, one]) => [name, restore(one)]),
        );
      }
      const kind = kinds.find((one) => one.is === is);
      if (!kind) throw new Error(`no way to restore ${is}`);
      return kind.unpack(value as never);
    }

    globalThis.carriers = { carry, restore };
  });
}
