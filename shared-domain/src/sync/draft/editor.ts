import { ImmutableString, updateText } from '@automerge/automerge/slim';
import { invariant } from '../../kernel/invariant.ts';
import type { DraftDefinition } from '../define.ts';
import { sameContent } from '../merge.ts';
import { plainOf } from './plain.ts';

export type Path = readonly [string, ...string[]];
type Content = Record<string, unknown>;

/** The only way to write a draft: writes what changed and nothing else, so that others' changes stand beside it. */
export type DraftEditor = {
  /** Sets what stands at the path; maps on the way are made where they lack. */
  set(path: Path, value: unknown): void;
  remove(path: Path): void;
  /** Writes what differs between what a form showed and what it holds now. */
  become(shown: Content, now: Content): void;
};

/** `content` is Automerge's own proxy, within a change. */
export function editorOf(definition: Pick<DraftDefinition, 'texts'>, content: Content): DraftEditor {
  const set = (path: Path, value: unknown) => setAt(definition, content, path, value);
  const remove = (path: Path) => removeAt(content, path);
  const become = (shown: Content, now: Content) => {
    for (const [path, value] of differences(shown, now, [])) {
      if (value === undefined) remove(path);
      else if (isMissing(content, path)) set(...nearestMissing(content, path, now));
      else set(path, value);
    }
  };
  return { set, remove, become };
}

function setAt(
  definition: Pick<DraftDefinition, 'texts'>,
  content: Content,
  path: Path,
  value: unknown,
): void {
  const [last] = path.slice(-1) as [string];
  const parent = path.slice(0, -1).reduce(mapWithin, content);
  if (sameContent(plainOf(parent[last]), value) && Object.hasOwn(parent, last)) return;
  const isText = path.length === 1 && definition.texts.includes(last);
  if (!isText) parent[last] = writable(value);
  else if (typeof parent[last] !== 'string') parent[last] = String(value ?? '');
  else updateText(content, [last], String(value ?? ''));
}

function removeAt(content: Content, path: Path): void {
  const [last] = path.slice(-1) as [string];
  let parent: unknown = content;
  for (const key of path.slice(0, -1)) {
    if (!isMap(parent)) return;
    parent = parent[key];
  }
  if (isMap(parent) && Object.hasOwn(parent, last)) delete parent[last];
}

function mapWithin(parent: Content, key: string): Content {
  if (!isMap(parent[key])) parent[key] = {};
  return parent[key] as Content;
}

/** Short strings are set whole: letters woven together from two devices would make a third invoice number. */
function writable(value: unknown): unknown {
  if (typeof value === 'string') return new ImmutableString(value);
  if (Array.isArray(value)) return value.map(writable);
  if (!isMap(value)) {
    invariant(value === null || typeof value === 'boolean' || Number.isFinite(value), 'a draft holds JSON');
    return value;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, writable(member)]));
}

function differences(shown: unknown, now: Content, path: readonly string[]): [Path, unknown][] {
  const before = isMap(shown) ? shown : {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return keys.flatMap((key): [Path, unknown][] => {
    const [was, is] = [before[key], now[key]];
    if (sameContent(was, is)) return [];
    const here: Path = [...path, key] as unknown as Path;
    return isMap(was) && isMap(is) ? differences(was, is, here) : [[here, is]];
  });
}

/** Somebody removed the line this person was typing in: the whole line comes back, not a crumb of it. */
function isMissing(content: Content, path: Path): boolean {
  return nearestMissing(content, path, content)[0].length < path.length;
}

function nearestMissing(content: Content, path: Path, now: Content): [Path, unknown] {
  let [within, value]: [unknown, unknown] = [content, now];
  for (const [at, key] of path.entries()) {
    value = isMap(value) ? value[key] : undefined;
    const isThere = isMap(within) && Object.hasOwn(within, key);
    if (!isThere) return [path.slice(0, at + 1) as unknown as Path, value];
    within = (within as Content)[key];
  }
  return [path, value];
}

function isMap(value: unknown): value is Content {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ImmutableString)
  );
}
