/** An element as files of banks and suppliers need it: names without their namespace's prefix, no order of text and children. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, not that of its children. */
  readonly text: string;
  /** Where it begins and ends in the text that was read. */
  readonly from: number;
  readonly to: number;
};

/** The children of that name, or all that a path of names leads to: `allOf(document, 'BkToCstmrStmt/Stmt')`. */
export function allOf(node: XmlNode | undefined, path: string): readonly XmlNode[] {
  let nodes: readonly XmlNode[] = node ? [node] : [];
  for (const name of path.split('/')) {
    nodes = nodes.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return nodes;
}

export function firstOf(node: XmlNode | undefined, path: string): XmlNode | undefined {
  let found = node;
  for (const name of path.split('/')) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The text at the end of a path, without blanks around it; empty when there is none. */
export function textAt(node: XmlNode | undefined, path: string): string {
  return firstOf(node, path)?.text.trim() ?? '';
}
