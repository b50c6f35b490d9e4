import { beforeAll, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { anne, bart, building, fresh, name } from '../testing/draft-hands.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { noteDrafts } from '../testing/note-draft.ts';
import { editDraft, wrapDraft } from './draft.ts';
import { settleDraft } from './settle-draft.ts';

beforeAll(loadAutomergeFromDisk);

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
