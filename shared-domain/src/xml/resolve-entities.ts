const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Whether a text holds only what XML allows. */
export function plainCharacters(text: string): boolean {
  return !forbidden.test(text);
}

/** [XML-2] The five entities of XML and characters by number; null when there is any other, or a lone `&`. */
export function resolveEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const resolved = text.replace(/&(?:(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});)?/g, (_, name?: string) => {
    const character = name === undefined ? undefined : characterOf(name);
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? resolved : null;
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name] : undefined;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (code > 0x10ffff || isHalf) return undefined;
  const character = String.fromCodePoint(code);
  return plainCharacters(character) ? character : undefined;
}
