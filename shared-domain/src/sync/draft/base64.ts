const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));

/** Standard base64 with padding, in a program that knows neither `Buffer` nor `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text.push(
      letter(group >> 18),
      letter(group >> 12),
      left > 1 ? letter(group >> 6) : '=',
      left > 2 ? letter(group) : '=',
    );
  }
  return text.join('');
}

/** Null for what is no base64 as `toBase64` writes it. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const group = groupAt(text, from, from + 4 === text.length ? padding : 0);
    if (group === null) return null;
    // Writing past the end of a typed array does nothing, which is what padding asks for.
    bytes[to] = group >> 16;
    bytes[to + 1] = group >> 8;
    bytes[to + 2] = group;
  }
  return bytes;
}

function groupAt(text: string, from: number, padding: number): number | null {
  let group = 0;
  for (let at = from; at < from + 4; at += 1) {
    const value = at >= from + 4 - padding ? 0 : values.get(text.charCodeAt(at));
    if (value === undefined) return null;
    group = (group << 6) | value;
  }
  return group;
}

function letter(bits: number): string {
  return alphabet.charAt(bits & 63);
}
