import * as Automerge from '@automerge/automerge/slim';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { invariant } from '../../kernel/invariant.ts';
import { accept, type Refusal, type Result } from '../../kernel/result.ts';
import type { DraftDefinition } from '../define.ts';
import type { SyncedDocument } from '../document.ts';
import { placeDocument } from '../place.ts';
import { toBase64 } from './base64.ts';
import { type DraftEditor, editorOf } from './editor.ts';
import { draftRev, firstHistory, type History, joinHistories, openHistory } from './history.ts';
import { plainOf } from './plain.ts';

/** A draft as it is stored: its whole history, and what it reads today. */
export type Draft<Body> = {
  readonly crdt: string;
  readonly heads: string[];
  readonly rev: string;
  readonly body: Body;
};

/** [SYN-23] Two values written at once to one field: one is read, all are shown. */
export type DraftConflict = { readonly path: readonly string[]; readonly values: readonly unknown[] };

export type MergedDraft<Body> = Draft<Body> & { readonly conflicts: readonly DraftConflict[] };

type Kind<Body extends object> = DraftDefinition<string, Body>;
type Edit = (draft: DraftEditor) => void;

/** A new draft. `actor` (32 hex digits) is made once per tab session and document, and never used in two places. */
export function createDraft<Body extends object>(
  definition: Kind<Body>,
  actor: string,
  edit: Edit,
): Draft<Body> {
  const first = firstHistory(definition);
  const crdt = toBase64(Automerge.save(first));
  Automerge.free(first);
  return editDraft(definition, crdt, actor, edit);
}

/**
 * The draft after an edit. Edit what the last edit returned: an actor that writes twice from one state makes two
 * histories that cannot be joined.
 */
export function editDraft<Body extends object>(
  definition: Kind<Body>,
  crdt: string,
  actor: string,
  edit: Edit,
): Draft<Body> {
  const opened = openHistory(crdt, actor);
  invariant(opened.ok, 'a draft of our own opens');
  const edited = Automerge.change(opened.value, { time: 0 }, (content) =>
    edit(editorOf(definition, content)),
  );
  return close(definition, edited);
}

/** [SYN-19] The same on the device and on the server; in any order, any number of times, the outcome is the same. */
export function mergeDrafts<Body extends object>(
  definition: Kind<Body>,
  one: string,
  other: string,
): Result<MergedDraft<Body>, Refusal> {
  const [a, b] = [openHistory(one), openHistory(other)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  const joined = joinHistories(a.value, b.value);
  Automerge.free(b.value);
  return joined.ok ? accept(close(definition, joined.value)) : joined;
}

/** What a draft says and where two people disagree in it. */
export function readDraft<Body extends object>(
  definition: Kind<Body>,
  crdt: string,
): Result<MergedDraft<Body>, Refusal> {
  const opened = openHistory(crdt);
  return opened.ok ? accept(close(definition, opened.value)) : opened;
}

/** The draft in its envelope. */
export function wrapDraft<Body extends object>(
  definition: Kind<Body>,
  name: { readonly organisation: string; readonly id: string },
  draft: Draft<Body>,
): SyncedDocument<Body> {
  const { crdt, heads, rev, body } = draft;
  const { organisation, id } = name;
  const place = placeDocument(definition, { organisation, id, body });
  const { type, version } = definition;
  return { organisation, id, type, ...place, rev, version, deleted: false, body, crdt, heads };
}

function close<Body extends object>(definition: Kind<Body>, history: History): MergedDraft<Body> {
  const heads = [...Automerge.getHeads(history)].sort();
  const draft = {
    crdt: toBase64(Automerge.save(history)),
    heads,
    rev: draftRev(heads),
    body: definition.project(plainOf(history)),
    conflicts: conflictsIn(history, []),
  };
  Automerge.free(history);
  return draft;
}

function conflictsIn(map: object, path: readonly string[]): DraftConflict[] {
  const entries = Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.flatMap(([key, value]) => {
    const here = [...path, key];
    const values = valuesAt(map, key);
    const own: DraftConflict[] = values.length > 1 ? [{ path: here, values }] : [];
    return isMap(value) && path.length < 8 ? [...own, ...conflictsIn(value, here)] : own;
  });
}

/** In an order of their own, so that two devices show the same list. */
function valuesAt(map: object, key: string): unknown[] {
  const written = Object.values(Automerge.getConflicts(map, key) ?? {}).map((one) => plainOf(one));
  const distinct = new Map(written.map((one) => [canonicalJson(one), one]));
  return [...distinct.keys()].sort().map((text) => distinct.get(text));
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
