export { readXml, readXmlBytes, type XmlLimits, xmlLimits } from './read-xml.ts';
export { type XmlRefusal, xmlRefusals } from './refusals.ts';
export { allOf, firstOf, textAt, type XmlNode } from './xml-node.ts';
