import { beforeAll, expect, test } from 'vitest';
import { anne, bart, carla, fresh, merged } from '../testing/draft-hands.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { noteDrafts } from '../testing/note-draft.ts';
import { editDraft, readDraft } from './draft.ts';

beforeAll(loadAutomergeFromDisk);

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
