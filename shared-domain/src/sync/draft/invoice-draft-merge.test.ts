import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { invoiceDrafts } from '../../payables/invoice-draft/invoice-draft.definition.ts';
import { loadAutomergeFromDisk } from '../testing/load-automerge.ts';
import { createDraft, editDraft, mergeDrafts } from './draft.ts';

beforeAll(loadAutomergeFromDisk);

const field = fc.constantFrom('description', 'account', 'keyId', 'net', 'vatRate', 'position');
const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.constantFrom(0, 6, 12, 21),
);
const edits = fc.array(
  fc.record({
    at: fc.constantFrom('number', 'note', 'total', 'supplierId', 'invoicedOn', 'line'),
    line: fc.constantFrom('a', 'b'),
    field,
    value,
  }),
  { maxLength: 5 },
);

type Edits = (typeof edits)['generate'] extends (...rest: never[]) => { value: infer List } ? List : never;

test('[SYN-19] two syndics’ edits of one invoice merge alike on every side, into a valid body', () => {
  const write = (crdt: string, actor: string, list: Edits) =>
    list.reduce(
      (draft, edit) =>
        editDraft(invoiceDrafts, draft.crdt, actor, (content) => {
          if (edit.at === 'line') content.set(['lines', edit.line, edit.field], edit.value);
          else content.set([edit.at], edit.value);
        }),
      { crdt },
    ).crdt;
  fc.assert(
    fc.property(edits, edits, (ours, theirs) => {
      const start = createDraft(invoiceDrafts, 'aa'.repeat(16), () => {}).crdt;
      const [a, b] = [write(start, 'b1'.repeat(16), ours), write(start, 'c2'.repeat(16), theirs)];
      const [one, other] = [mergeDrafts(invoiceDrafts, a, b), mergeDrafts(invoiceDrafts, b, a)];
      if (!one.ok || !other.ok) throw new Error('drafts of our own merge');
      expect(other.value.body).toEqual(one.value.body);
      expect(other.value.rev).toBe(one.value.rev);
      const read = invoiceDrafts.schema.safeParse(one.value.body);
      expect(read.success ? null : read.error.issues).toBeNull();
      expect(invoiceDrafts.project(one.value.body)).toEqual(one.value.body);
    }),
    { numRuns: 40 },
  );
}, 60_000);
