/** Why an XML file is not opened. */
export const xmlRefusals = [
  'xml.tooLarge',
  'xml.tooDeep',
  'xml.doctype',
  'xml.entity',
  'xml.malformed',
] as const;
export type XmlRefusal = (typeof xmlRefusals)[number];
