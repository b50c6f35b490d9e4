/** SHA-256 in hex, by the browser where it can (a secure page), else by our own. */
export async function hashBytes(bytes: ArrayBuffer): Promise<string> {
  const { subtle } = globalThis.crypto;
  if (!subtle) return (await import('./own-hash.ts')).sha256Hex(new Uint8Array(bytes));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
