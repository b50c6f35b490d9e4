import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { anne, bart, carla, fresh, merged, name } from '../testing/draft-hands.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { type NoteDraft, noteDrafts } from '../testing/note-draft.ts';
import { type Draft, editDraft, mergeDrafts, wrapDraft } from './draft.ts';
import type { DraftEditor } from './editor.ts';
import { settleDraft } from './settle-draft.ts';

beforeAll(loadAutomergeFromDisk);

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

test('[SYN-22] equal content has equal revisions on both sides', () => {
  const start = fresh(anne);
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['total'], 100));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'hello'));
  expect(merged(a, b).rev).toBe(merged(b, a).rev);
  expect(merged(a, b).heads).toEqual(merged(b, a).heads);
});

test('[SYN-23] the same note written by two keeps the words of both', () => {
  const start = editDraft(noteDrafts, fresh(anne).crdt, anne, (draft) => draft.set(['note'], 'Roof.'));
  const a = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['note'], 'Roof. Ask Peeters.'));
  const b = editDraft(noteDrafts, start.crdt, bart, (draft) => draft.set(['note'], 'Urgent: Roof.'));
  expect(merged(a, b).body.note).toBe('Urgent: Roof. Ask Peeters.');
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

test('[SYN-19] a history that cannot be opened is merged with nothing', () => {
  const { crdt } = fresh(anne);
  for (const [one, other] of [
    ['no base64!', crdt],
    [crdt, 'no base64!'],
  ] as const) {
    expect(mergeDrafts(noteDrafts, one, other)).toMatchObject({ refusal: { code: 'sync.malformed' } });
  }
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
