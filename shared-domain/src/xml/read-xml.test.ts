import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml, readXmlBytes } from './read-xml.ts';
import { allOf, firstOf, textAt, type XmlNode } from './xml-node.ts';

const codeOf = (text: string, limits?: Parameters<typeof readXml>[1]) => {
  const read = readXml(text, limits);
  return read.ok ? 'read' : read.refusal.code;
};
const limits = { bytes: 1000, depth: 4, elements: 6 };

test('[XML-1] fifty megabytes are refused at once, whatever they hold', () => {
  const bytes = new Uint8Array(50 * 1024 * 1024);
  const started = performance.now();
  const refusal = { code: 'xml.tooLarge', params: { megabytes: 30 } };
  expect(readXmlBytes(bytes)).toEqual({ ok: false, refusal });
  expect(readXml('<'.repeat(31 * 1024 * 1024))).toEqual({ ok: false, refusal });
  expect(performance.now() - started).toBeLessThan(500);
});

const bomb = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]><a>&m;</a>';
test.each([
  [bomb, 'xml.doctype'],
  ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml.doctype'],
  ['<a>&nbsp;</a>', 'xml.entity'],
  ['<a>&toString;</a>', 'xml.entity'],
  ['<a>1 & 2</a>', 'xml.entity'],
  ['<a>&#0;</a>', 'xml.entity'],
  ['<a>&#xd800;</a>', 'xml.entity'],
  ['<a>&#x110000;</a>', 'xml.entity'],
  ['<a b="&c;"/>', 'xml.entity'],
])('[XML-2] %s is refused', (text, code) => expect(codeOf(text)).toBe(code));

test.each([
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a><b></a></b>',
  '<a/><b/>',
  '<a/>text',
  'x<a/>',
  '</a>',
  '<a b=c/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<1a/>',
  '<a',
  '<!-- <a/>',
  '<a><![CDATA[</a>',
  '<![CDATA[a]]>',
  '<?xml <a/>',
  '<a>\u0001</a>',
  '<!ELEMENT a>',
])('[XML-3] %j is not well formed', (text) => expect(codeOf(text)).toBe('xml.malformed'));

test('[XML-3] too deep, too many, too long; the line is told', () => {
  expect(codeOf('<a><a><a><a/></a></a></a>', limits)).toBe('read');
  expect(codeOf('<a><a><a><a><a/></a></a></a></a>', limits)).toBe('xml.tooDeep');
  expect(codeOf(`<a>${'<b/>'.repeat(6)}</a>`, limits)).toBe('xml.tooLarge');
  expect(codeOf(`<a>${'b'.repeat(1000)}</a>`, limits)).toBe('xml.tooLarge');
  const refusal = { code: 'xml.malformed', params: { line: 3 } };
  expect(readXml('<a>\n<b/>\n<c></a>')).toEqual({ ok: false, refusal });
});

const sample = `\ufeff<?xml version="1.0"?>
<!-- a note -->
<n:a xmlns:n="urn:n" xmlns="urn:m" n:id='1' name="&quot;x&quot; &amp; &#233;">
  <b>1</b><b><![CDATA[<2> & ]]>three</b><n:c><d>é&lt;&gt;&apos;</d></n:c ><e/>
</n:a>
`;
test('[XML-4] names lose their prefix, text is as written', () => {
  const read = readXml(sample);
  if (!read.ok) throw new Error(read.refusal.code);
  const root = read.value;
  expect([root.name, ...root.attributes]).toEqual(['a', ['id', '1'], ['name', '"x" & é']]);
  expect(allOf(root, 'b').map(({ text }) => text)).toEqual(['1', '<2> & three']);
  expect([textAt(root, 'c/d'), textAt(root, 'c/x'), textAt(root, 'e')]).toEqual(["é<>'", '', '']);
  expect(firstOf(root, 'c/d')?.name).toBe('d');
  const [b] = root.children;
  expect(sample.slice(b?.from, b?.to)).toBe('<b>1</b>');
});

test('[XML-4] bytes of Windows-1252 and of UTF-8 are read alike', () => {
  const latin = Uint8Array.from([...'<a>é€</a>'].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))));
  for (const bytes of [latin, new TextEncoder().encode('\ufeff<a>é€</a>')]) {
    const read = readXmlBytes(bytes);
    expect(read.ok && read.value.text).toBe('é€');
  }
});

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const write = (node: XmlNode): string =>
  `<p:${node.name}${[...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>${escaped(node.text)}${node.children.map(write).join('')}</p:${node.name}>`;
const plain = fc.string({ unit: 'grapheme' });
const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/);
const element = (children: fc.Arbitrary<XmlNode[]>): fc.Arbitrary<XmlNode> =>
  fc.record({
    name,
    attributes: fc
      .dictionary(name, plain)
      .map((found) => new Map(Object.entries(found).filter(([key]) => key !== 'xmlns'))),
    children,
    text: plain,
    from: fc.constant(0),
    to: fc.constant(0),
  });
const inner = element(fc.array(element(fc.constant([])), { maxLength: 3 }));
const tree = element(fc.array(inner, { maxLength: 3 }));
const bareOf = ({ name, attributes, children, text }: XmlNode): unknown => ({
  name,
  attributes: [...attributes],
  text,
  children: children.map(bareOf),
});

test('[XML-4] whatever is written is read again', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const read = readXml(write(node));
      expect(read.ok && bareOf(read.value)).toEqual(bareOf(node));
    }),
  );
});

test('[XML-3] no text makes it fail otherwise than by a refusal', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    ' ',
    '=',
    '"',
    '&',
    ';',
    '<a>',
    '</a>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '?',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((all) => all.join('')),
      (text) => codeOf(text).length > 0,
    ),
  );
});
