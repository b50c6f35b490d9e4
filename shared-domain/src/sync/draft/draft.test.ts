import * as Automerge from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { anne, building, fresh } from '../testing/draft-hands.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { noteDrafts } from '../testing/note-draft.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { editDraft, readDraft } from './draft.ts';

beforeAll(loadAutomergeFromDisk);

// Automerge itself refuses to write such a name.
const isWritable = (content: unknown) => !JSON.stringify(content).includes('__proto__');

test('[SYN-20] the first change is the same text on every device and in every release', () => {
  const first = Automerge.decodeChange(
    Automerge.getAllChanges(Automerge.load(fromBase64(fresh(anne).crdt)!))[0]!,
  );
  expect(first).toMatchObject({ actor: '00'.repeat(16), seq: 1, time: 0, deps: [] });
  expect(first.hash).toBe('79a20e536ddd1c77eb033a07bd45ca79225488afa9de74fe5111ba40ee12dd25');
});

test('[SYN-22] an edit that changes nothing makes no history', () => {
  const start = fresh(anne);
  const same = editDraft(noteDrafts, start.crdt, anne, (draft) => draft.set(['building'], building));
  expect(same.rev).toBe(start.rev);
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
