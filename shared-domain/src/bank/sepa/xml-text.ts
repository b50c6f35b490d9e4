/** A piece of XML to be written: an element with text or with others inside; what is null is left out. */
export type Element = readonly [
  name: string,
  content: string | readonly (Element | null)[],
  attributes?: string,
];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The same elements make the same text, byte for byte. */
export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written([name, content, attributes = '']: Element, indent: string): string {
  const open = `${indent}<${name}${attributes && ` ${attributes}`}>`;
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`;
  const inside = content.flatMap((element) => (element ? [written(element, `${indent}  `)] : []));
  return `${open}\n${inside.join('')}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
