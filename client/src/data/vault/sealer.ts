/**
 * Seals bytes with AES-GCM under a data key. What is sealed belongs to one place: the same bytes put elsewhere, or
 * beside other fields in clear, do not open.
 */
export type Sealer = {
  seal(belongsTo: readonly unknown[], bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  open(belongsTo: readonly unknown[], sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
};

/** Something on the disk was changed by another hand than the app's, or by a failing disk. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal';
}

const ivBytes = 12;
const utf8 = new TextEncoder();

/** `account` and its generation stand in front of every place: one vault's rows do not open in another. */
export function sealer(key: CryptoKey, vault: string): Sealer {
  const paramsOf = (iv: Uint8Array<ArrayBuffer>, belongsTo: readonly unknown[]) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8.encode(JSON.stringify([vault, ...belongsTo])),
  });
  return {
    async seal(belongsTo, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const content = new Uint8Array(await crypto.subtle.encrypt(paramsOf(iv, belongsTo), key, bytes));
      const sealed = new Uint8Array(ivBytes + content.length);
      sealed.set(iv);
      sealed.set(content, ivBytes);
      return sealed;
    },
    async open(belongsTo, sealed) {
      const iv = sealed.subarray(0, ivBytes);
      try {
        const opened = await crypto.subtle.decrypt(paramsOf(iv, belongsTo), key, sealed.subarray(ivBytes));
        return new Uint8Array(opened);
      } catch (cause) {
        throw new BrokenSeal(`what lies sealed at ${String(belongsTo[0])} does not open`, { cause });
      }
    },
  };
}
