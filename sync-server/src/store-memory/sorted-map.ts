/**
 * A map in the order of its keys that is never changed: a change gives a new one, which shares with the old all that did
 * not change. So a moment of the data is one reference, and going back to it costs nothing. null: empty.
 */
export type SortedMap<Value> = Node<Value> | null;

type Node<Value> = {
  readonly key: string;
  readonly value: Value;
  /** Follows from the key, so that the same keys make the same tree; a heap of them keeps the tree shallow. */
  readonly weight: number;
  readonly left: SortedMap<Value>;
  readonly right: SortedMap<Value>;
};

export function lookUp<Value>(map: SortedMap<Value>, key: string): Value | undefined {
  let node = map;
  while (node) {
    if (key === node.key) return node.value;
    node = key < node.key ? node.left : node.right;
  }
  return undefined;
}

export function insert<Value>(map: SortedMap<Value>, key: string, value: Value): Node<Value> {
  if (!map) return { key, value, weight: weightOf(key), left: null, right: null };
  if (key === map.key) return { key, value, weight: map.weight, left: map.left, right: map.right };
  if (key < map.key) {
    const left = insert(map.left, key, value);
    if (left.weight <= map.weight) return copy(map, left, map.right);
    return copy(left, left.left, copy(map, left.right, map.right));
  }
  const right = insert(map.right, key, value);
  if (right.weight <= map.weight) return copy(map, map.left, right);
  return copy(right, copy(map, map.left, right.left), right.right);
}

export function remove<Value>(map: SortedMap<Value>, key: string): SortedMap<Value> {
  if (!map) return null;
  if (key === map.key) return merge(map.left, map.right);
  if (key < map.key) {
    const left = remove(map.left, key);
    return left === map.left ? map : copy(map, left, map.right);
  }
  const right = remove(map.right, key);
  return right === map.right ? map : copy(map, map.left, right);
}

/** The values of the keys from `from` up to but not including `until`, in order, `limit` of them at most. */
export function between<Value>(
  map: SortedMap<Value>,
  from: string,
  until: string,
  limit = Number.POSITIVE_INFINITY,
): Value[] {
  const found: Value[] = [];
  gather(map, from, until, limit, found);
  return found;
}

export function valuesOf<Value>(map: SortedMap<Value>): Value[] {
  return between(map, '', '\uffff');
}

function gather<Value>(
  map: SortedMap<Value>,
  from: string,
  until: string,
  limit: number,
  found: Value[],
): void {
  if (!map || found.length >= limit) return;
  const isFrom = map.key >= from;
  const isBefore = map.key < until;
  if (isFrom) gather(map.left, from, until, limit, found);
  if (isFrom && isBefore && found.length < limit) found.push(map.value);
  if (isBefore) gather(map.right, from, until, limit, found);
}

function merge<Value>(left: SortedMap<Value>, right: SortedMap<Value>): SortedMap<Value> {
  if (!left) return right;
  if (!right) return left;
  return left.weight > right.weight
    ? copy(left, left.left, merge(left.right, right))
    : copy(right, merge(left, right.left), right.right);
}

function copy<Value>(node: Node<Value>, left: SortedMap<Value>, right: SortedMap<Value>): Node<Value> {
  return { key: node.key, value: node.value, weight: node.weight, left, right };
}

// FNV-1a, stirred once more: keys that differ in their last letter alone must weigh differently.
function weightOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
