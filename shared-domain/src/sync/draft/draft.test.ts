import * as Automerge from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { type NoteDraft, noteDrafts } from '../testing/note-draft.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { createDraft, type Draft, editDraft, mergeDrafts, readDraft, wrapDraft } from './draft.ts';
import type { DraftEditor } from './editor.ts';
import { settleDraft } from './settle-draft.ts';

const [anne, bart, carla] = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(16)) as [string, string, string];
const building = sampleId(10);
const name = { organisation: sampleId(1), id: sampleId(70) };

beforeAll(loadAutomergeFromDisk);

const fresh = (actor: string) => createDraft(noteDrafts, actor, (draft) => draft.set(['building'], building));

function merged(a: Draft<NoteDraft>, b: Draft<NoteDraft>) {
  const result = mergeDrafts(noteDrafts, a.crdt, b.crdt);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

// Automerge itself refuses to write such a name.
const isWritable = (content: unknown) => !JSON.stringify(content).includes('__proto__');

const lineIds = ['l1', 'l2', 'l3'];
const value = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 99_999_999_999 }));
const edit: fc.Arbitrary<(draft: DraftEditor) => void> = fc.oneof(
  fc.tuple(fc.constantFrom(...lineIds), value).map(
    ([id, net]) =>
      (draft: DraftEditor) =>
        draft.set(['lines', id, 'net'], net),
  ),
  fc.tuple(fc.constantFrom(...lineIds), fc.string()).map(
    ([id, description]) =>
      (draft: DraftEditor) =>
        draft.set(['lines', id], { description, net: 1 }),
  ),
  fc.constantFrom(...lineIds).map((id) => (draft: DraftEditor) => draft.remove(['lines', id])),
  fc.string({ unit: 'grapheme' }).map((note) => (draft: DraftEditor) => draft.set(['note'], note)),
  fc.string().map((number) => (draft: DraftEditor) => draft.set(['number'], number)),
  value.map((total) => (draft: DraftEditor) => draft.set(['total'], total)),
);
const edits = fc.array(edit, { maxLength: 6 });
const written = (start: Draft<NoteDraft>, actor: string, list: ((draft: DraftEditor) => void)[]) =>
  list.reduce((draft, one) => editDraft(noteDrafts, draft.crdt, actor, one), start);

test('[SYN-19] merging drafts is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(edits, edits, edits, (first, second, third) => {
      const start = fresh('00ff'.repeat(8));
      const [a, b, c] = [
        written(start, anne, first),
        written(start, bart, second),
        written(fresh(carla), carla, third),
      ];
      const one = merged(merged(a, b), c);
      const other = merged(c, merged(b, a));
      expect(other.body).toEqual(one.body);
      expect(other.rev).toBe(one.rev);
      expect(other.conflicts).toEqual(one.conflicts);
      const again = merged(one, one);
      expect(again.rev).toBe(one.rev);
      expect(again.body).toEqual(one.body);
      expect(merged(one, a).rev).toBe(one.rev);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('[SYN-20] two devices that create the same draft keep the lines of both', () => {
  const a = editDraft(noteDrafts, fresh(anne).crdt, anne, (draft) =>
    draft.set(['lines', 'x'], { description: 'lift', net: 5 }),
  );
  const b = editDraft(noteDrafts, fresh(bart).crdt, bart, (draft) =>
    draft.set(['lines', 'y'], { description: 'roof', net: 7 }),
  );
  const both = merged(a, b);
  expect(both.body.lines).toEqual({ x: { description: 'lift', net: 5 }, y: { description: 'roof', net: 7 } });
  expect(both.conflicts).toEqual([]);
});

test('[SYN-20] the first change is the same text on every device and in every release', () => {
  const first = Automerge.decodeChange(
    Automerge.getAllChanges(Automerge.load(fromBase64(fresh(anne).crdt)!))[0]!,
  );
  expect(first).toMatchObject({ actor: '00'.repeat(16), seq: 1, time: 0, deps: [] });
  expect(first.hash).toBe('79a20e536ddd1c77eb033a07bd45ca79225488afa9de74fe5111ba40ee12dd25');
});

test('[SYN-22] equal content has equal revisions on both sides', () => {
  const start = fresh(anne);
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 100));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'hello'));
  expect(merged(a, b).rev).toBe(merged(b, a).rev);
  expect(merged(a, b).heads).toEqual(merged(b, a).heads);
});

test('[SYN-22] an edit that changes nothing makes no history', () => {
  const start = fresh(anne);
  const same = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['building'], building));
  expect(same.rev).toBe(start.rev);
});

test('[SYN-23] two values written at once to one field are both shown, and one is read', () => {
  const start = fresh(anne);
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['number'], 'F-1'));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['number'], 'F-2'));
  const both = merged(a, b);
  expect(both.conflicts).toHaveLength(1);
  expect(both.conflicts[0]?.path).toEqual(['number']);
  expect([...(both.conflicts[0]?.values ?? [])].sort()).toEqual(['F-1', 'F-2']);
  expect(['F-1', 'F-2']).toContain(both.body.number);
  const chosen = editDraft(noteDrafts, both.crdt, anne, (draft) => {
    draft.set(['number'], both.body.number === 'F-1' ? 'F-2' : 'F-1');
  });
  const read = readDraft(noteDrafts, chosen.crdt);
  expect(read.ok && read.value.conflicts).toEqual([]);
});

test('[SYN-23] the same note written by two keeps the words of both', () => {
  const start = editDraft(noteDrafts, fresh(anne).crdt, anne, (draft) => draft.set(['note'], 'Roof.'));
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['note'], 'Roof. Ask Peeters.'));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'Urgent: Roof.'));
  expect(merged(a, b).body.note).toBe('Urgent: Roof. Ask Peeters.');
});

test('[SYN-23] a form writes only what its person changed, and brings back the line they typed in', () => {
  const start = editDraft(noteDrafts, fresh(anne).crdt, anne, (draft) =>
    draft.set(['lines'], { x: { description: 'lift', net: 5 }, y: { description: 'roof', net: 7 } }),
  );
  const shown = start.body;
  const theirs = editDraft(noteDrafts, start.crdt, bart, (draft) => {
    draft.set(['lines', 'y', 'net'], 8);
    draft.remove(['lines', 'x']);
  });
  const mine = editDraft(noteDrafts, theirs.crdt, carla, (draft) =>
    draft.become(shown, { ...shown, lines: { ...shown.lines, x: { description: 'lift A', net: 5 } } }),
  );
  expect(mine.body.lines).toEqual({
    x: { description: 'lift A', net: 5 },
    y: { description: 'roof', net: 8 },
  });
  const emptied = editDraft(noteDrafts, mine.crdt, carla, (draft) =>
    draft.become(mine.body, { ...mine.body, lines: {} }),
  );
  expect(emptied.body.lines).toEqual({});
});

test('[SYN-21] whatever an Automerge document holds, reading it gives a body of the schema', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()).filter(isWritable),
      fc.jsonValue().filter(isWritable),
      (content, lines) => {
        let history = Automerge.from<Record<string, unknown>>({ ...content, lines }, { actor: anne });
        history = Automerge.change(history, { time: 0 }, (draft) => {
          draft.total = new Automerge.Counter(3);
          draft.number = new Uint8Array([1]);
        });
        const read = readDraft(noteDrafts, toBase64(Automerge.save(history)));
        expect(read.ok).toBe(true);
        if (read.ok) expect(noteDrafts.schema.safeParse(read.value.body).success).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('[SYN-21] bytes that are no draft, and drafts too long, are refused', () => {
  const refusal = (crdt: string) => {
    const read = readDraft(noteDrafts, crdt);
    return read.ok ? null : read.refusal.code;
  };
  expect(refusal('')).toBe('sync.malformed');
  expect(refusal('no base64!')).toBe('sync.malformed');
  expect(refusal(toBase64(new Uint8Array([0x85, 0x6f, 0x4a, 0x83, 1, 2])))).toBe('sync.malformed');
  expect(refusal('A'.repeat(400_000))).toBe('sync.draftTooLarge');
});

test('[SYN-21] two histories by one actor are refused, not thrown', () => {
  const start = fresh(bart);
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 1));
  const b = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 2));
  expect(mergeDrafts(noteDrafts, a.crdt, b.crdt)).toMatchObject({
    ok: false,
    refusal: { code: 'sync.malformed' },
  });
});

test('[SYN-19] a pushed draft is accepted, merged or refused, never in conflict', () => {
  const start = fresh(anne);
  const a = wrapDraft(
    noteDrafts,
    name,
    editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 1)),
  );
  const b = wrapDraft(
    noteDrafts,
    name,
    editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'n')),
  );
  const first = settleDraft(noteDrafts, null, a);
  expect(first).toMatchObject({ is: 'accepted', store: { rev: a.rev, body: { total: 1 } } });
  expect(settleDraft(noteDrafts, a, a)).toMatchObject({ is: 'accepted' });
  const second = settleDraft(noteDrafts, a, b);
  expect(second).toMatchObject({ is: 'merged', store: { body: { total: 1, note: 'n' } } });
  const both = second.is === 'merged' ? second.store : null;
  expect(settleDraft(noteDrafts, both, a)).toEqual({ is: 'merged', store: null });
  expect(settleDraft(noteDrafts, a, { ...b, body: { ...b.body, total: 999 } })).toMatchObject({
    store: { body: { total: 1 } },
  });
});

test('[SYN-22] one history merged in two orders is one revision in files of other bytes', () => {
  const start = fresh(anne);
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 1));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'n'));
  const [one, other] = [merged(a, b), merged(b, a)];
  expect(other.crdt).not.toBe(one.crdt);
  expect({ ...other, crdt: one.crdt }).toEqual(one);
  const [here, there] = [wrapDraft(noteDrafts, name, one), wrapDraft(noteDrafts, name, other)];
  expect(settleDraft(noteDrafts, there, here)).toMatchObject({ is: 'accepted', store: { rev: there.rev } });
  const next = editDraft(noteDrafts, one.crdt, carla, (draft) => draft.set(['total'], 2));
  expect(merged(other, next)).toMatchObject({ rev: next.rev, body: { total: 2, note: 'n' } });
});

test('[SYN-4] a draft moved into another building is refused', () => {
  const mine = wrapDraft(noteDrafts, name, fresh(anne));
  const moved = editDraft(noteDrafts, mine.crdt!, anne, (draft) => draft.set(['building'], sampleId(11)));
  const sent = wrapDraft(noteDrafts, name, moved);
  expect(settleDraft(noteDrafts, mine, sent)).toMatchObject({
    is: 'refused',
    refusal: { code: 'sync.misplaced' },
  });
  expect(settleDraft(noteDrafts, null, { ...sent, building, scope: mine.scope })).toMatchObject({
    is: 'refused',
  });
});

test('[SYN-18] a draft removed by one and written on by another stands', () => {
  const master = wrapDraft(noteDrafts, name, fresh(anne));
  const edited = wrapDraft(
    noteDrafts,
    name,
    editDraft(noteDrafts, master.crdt!, bart, (draft) => draft.set(['total'], 1)),
  );
  const removal = { ...master, deleted: true, rev: 'gone' };
  const gone = settleDraft(noteDrafts, master, removal);
  expect(gone).toMatchObject({ is: 'accepted', store: { deleted: true, body: {}, scope: master.scope } });
  expect(settleDraft(noteDrafts, edited, removal)).toEqual({ is: 'merged', store: null });
  const tombstone = gone.is === 'accepted' ? gone.store : null;
  expect(settleDraft(noteDrafts, tombstone, master)).toEqual({ is: 'merged', store: null });
  expect(settleDraft(noteDrafts, tombstone, edited)).toMatchObject({
    is: 'accepted',
    store: { deleted: false },
  });
});

test('base64 is written and read back as everybody does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

test('[SYN-21] letters that are no base64 are found out before they are opened', () => {
  expect(fromBase64('abc')).toBeNull();
  expect(fromBase64('ab!d')).toBeNull();
  expect(fromBase64('abcdé===')).toBeNull();
});

test('[SYN-19] a history that cannot be opened is merged with nothing', () => {
  const { crdt } = fresh(anne);
  for (const [one, other] of [
    ['no base64!', crdt],
    [crdt, 'no base64!'],
  ] as const) {
    expect(mergeDrafts(noteDrafts, one, other)).toMatchObject({ refusal: { code: 'sync.malformed' } });
  }
});

test('[SYN-19] a push that cannot be opened is refused, on a draft that stands, on none and as a removal', () => {
  const master = wrapDraft(noteDrafts, name, fresh(anne));
  const broken = { ...master, crdt: 'no base64!' };
  const { crdt: _, ...silent } = master;
  expect(settleDraft(noteDrafts, master, broken).is).toBe('refused');
  expect(settleDraft(noteDrafts, null, broken).is).toBe('refused');
  expect(settleDraft(noteDrafts, null, silent).is).toBe('refused');
  expect(settleDraft(noteDrafts, master, { ...broken, deleted: true }).is).toBe('refused');
});

test('[SYN-18] who removes a draft need not send it again, and what is gone is removed once', () => {
  const master = wrapDraft(noteDrafts, name, fresh(anne));
  const { crdt: _, ...silent } = { ...master, deleted: true, rev: 'gone' };
  const gone = settleDraft(noteDrafts, master, silent);
  expect(gone).toMatchObject({ is: 'accepted', store: { deleted: true } });
  expect(settleDraft(noteDrafts, null, silent)).toEqual({ is: 'merged', store: null });
  const tombstone = gone.is === 'accepted' ? gone.store : null;
  expect(settleDraft(noteDrafts, tombstone, silent)).toEqual({ is: 'merged', store: null });
});

test('[SYN-23] a form takes out a field it no longer holds, and leaves alone what is not there', () => {
  const start = editDraft(noteDrafts, fresh(anne).crdt, anne, (draft) => draft.set(['note'], null));
  const left = editDraft(noteDrafts, start.crdt, anne, (draft) => {
    draft.remove(['number']);
    draft.remove(['number', 'of', 'nothing']);
    draft.become({ note: 'x', total: 3 }, { note: 'x', total: 4 });
  });
  expect(left.body).toMatchObject({ total: 4 });
  const taken = editDraft(noteDrafts, left.crdt, anne, (draft) => draft.become({ total: 4 }, {}));
  expect(taken.body.total).not.toBe(4);
  const emptied = editDraft(noteDrafts, taken.crdt, anne, (draft) =>
    draft.become({ note: 'x' }, { note: '' }),
  );
  expect(emptied.body.note).toBe('');
});
