import { decodeText } from '../kernel/decode-text.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { XmlRefusal } from './refusals.ts';
import { plainCharacters, resolveEntities } from './resolve-entities.ts';
import type { XmlNode } from './xml-node.ts';

export type XmlLimits = { readonly bytes: number; readonly depth: number; readonly elements: number };

/** Above any bank statement or invoice with its PDF inside. */
export const xmlLimits: XmlLimits = { bytes: 30 * 1024 * 1024, depth: 64, elements: 1_000_000 };

type Growing = Omit<XmlNode, 'children' | 'text' | 'to'> & {
  readonly tag: string;
  readonly children: XmlNode[];
  readonly texts: string[];
};
type Reading = {
  readonly source: string;
  readonly limits: XmlLimits;
  readonly open: Growing[];
  at: number;
  elements: number;
  root: XmlNode | null;
};

const startTag =
  /<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const endTag = /<\/([^\s>]+)\s*>/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** [XML-1] Reads the bytes of a file; what is too large is refused before it is looked at. */
export function readXmlBytes(bytes: Uint8Array, limits = xmlLimits): Result<XmlNode, Refusal<XmlRefusal>> {
  return bytes.length > limits.bytes ? tooLarge(limits) : readXml(decodeText(bytes).text, limits);
}

/**
 * The one door by which XML comes in: a well-formed document becomes a small tree.
 *
 * [XML-2] No DOCTYPE and no entity but the five of XML itself: nothing is fetched and nothing grows. [XML-3] What is
 * too large, too deep or not well formed is refused as a whole.
 */
export function readXml(source: string, limits = xmlLimits): Result<XmlNode, Refusal<XmlRefusal>> {
  if (source.length > limits.bytes) return tooLarge(limits);
  if (!plainCharacters(source)) return refuse({ code: 'xml.malformed' });
  const at = source.startsWith('\ufeff') ? 1 : 0;
  const reading: Reading = { source, limits, open: [], at, elements: 0, root: null };
  while (reading.at < source.length) {
    const refused = readNext(reading);
    if (refused) {
      return refuse(refused === 'xml.malformed' ? malformedAt(reading) : { code: refused });
    }
  }
  const isWhole = reading.root !== null && reading.open.length === 0;
  return isWhole && reading.root ? accept(reading.root) : refuse(malformedAt(reading));
}

function tooLarge({ bytes }: XmlLimits) {
  const megabytes = Math.floor(bytes / 1024 / 1024);
  return refuse({ code: 'xml.tooLarge' as const, params: { megabytes } });
}

function malformedAt({ source, at }: Reading): Refusal<'xml.malformed'> {
  return { code: 'xml.malformed', params: { line: source.slice(0, at).split('\n').length } };
}

function readNext(reading: Reading): XmlRefusal | null {
  const { source, at } = reading;
  if (source.charCodeAt(at) !== 60) return readText(reading);
  switch (source.charAt(at + 1)) {
    case '/':
      return readEnd(reading);
    case '?':
      return skipPast(reading, '?>');
    case '!':
      return readMarked(reading);
    default:
      return readStart(reading);
  }
}

function readMarked(reading: Reading): XmlRefusal | null {
  const { source, at } = reading;
  if (source.startsWith('<!--', at)) return skipPast(reading, '-->');
  if (source.startsWith('<!DOCTYPE', at)) return 'xml.doctype';
  const parent = reading.open.at(-1);
  const from = at + '<![CDATA['.length;
  const to = source.indexOf(']]>', from);
  if (!source.startsWith('<![CDATA[', at) || !parent || to < 0) return 'xml.malformed';
  parent.texts.push(source.slice(from, to));
  reading.at = to + 3;
  return null;
}

function skipPast(reading: Reading, mark: string): XmlRefusal | null {
  const found = reading.source.indexOf(mark, reading.at);
  if (found < 0) return 'xml.malformed';
  reading.at = found + mark.length;
  return null;
}

function readText(reading: Reading): XmlRefusal | null {
  const next = reading.source.indexOf('<', reading.at);
  const to = next < 0 ? reading.source.length : next;
  const written = reading.source.slice(reading.at, to);
  const parent = reading.open.at(-1);
  if (!parent && written.trim() !== '') return 'xml.malformed';
  const text = resolveEntities(written);
  if (text === null) return 'xml.entity';
  parent?.texts.push(text);
  reading.at = to;
  return null;
}

function readStart(reading: Reading): XmlRefusal | null {
  startTag.lastIndex = reading.at;
  const found = startTag.exec(reading.source);
  if (!found || (reading.root && reading.open.length === 0)) return 'xml.malformed';
  const [whole, tag = '', written = '', slash] = found;
  const attributes = attributesOf(written);
  if (typeof attributes === 'string') return attributes;
  reading.elements += 1;
  if (reading.elements > reading.limits.elements) return 'xml.tooLarge';
  if (reading.open.length >= reading.limits.depth) return 'xml.tooDeep';
  const from = reading.at;
  reading.at += whole.length;
  reading.open.push({ tag, name: bare(tag), attributes, children: [], texts: [], from });
  if (slash) close(reading);
  return null;
}

function readEnd(reading: Reading): XmlRefusal | null {
  endTag.lastIndex = reading.at;
  const found = endTag.exec(reading.source);
  if (!found || reading.open.at(-1)?.tag !== found[1]) return 'xml.malformed';
  reading.at += found[0].length;
  close(reading);
  return null;
}

function close(reading: Reading) {
  const growing = reading.open.pop();
  if (!growing) return;
  const { name, attributes, children, texts, from } = growing;
  const node = { name, attributes, children, text: texts.join(''), from, to: reading.at };
  const parent = reading.open.at(-1);
  if (parent) parent.children.push(node);
  else reading.root = node;
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(written: string): ReadonlyMap<string, string> | XmlRefusal {
  if (written === '') return none;
  const attributes = new Map<string, string>();
  const seen = new Set<string>();
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    if (seen.has(name)) return 'xml.malformed';
    seen.add(name);
    const value = resolveEntities(double ?? single ?? '');
    if (value === null) return 'xml.entity';
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes.set(bare(name), value);
  }
  return attributes;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
