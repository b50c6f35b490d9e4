import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { invoiceDrafts } from './invoice-draft.definition.ts';
import { emptyDraft, InvoiceDraft, inOrder } from './invoice-draft.ts';
import { projectDraft } from './project-draft.ts';

const { body } = invoiceDrafts.sample;
const broken = fc.oneof(fc.jsonValue(), fc.anything());

test('[PAY-4] whatever a document holds becomes a draft', () => {
  const anyDocument = fc.record(Object.fromEntries(Object.keys(body).map((name) => [name, broken])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(fc.oneof(anyDocument, broken), (raw) => {
      expect(InvoiceDraft.safeParse(projectDraft(raw)).success).toBe(true);
    }),
  );
});

test('[PAY-4] a line with one broken field keeps the others', () => {
  const line = { ...Object.values(body.lines)[0], vatRate: 19, net: 0.5, position: 'x' };
  const draft = projectDraft({ ...body, invoicedOn: '2026-02-31', lines: { [sampleId(61)]: line } });
  expect(draft.invoicedOn).toBeNull();
  expect(draft.lines[sampleId(61)]).toMatchObject({
    vatRate: null,
    net: null,
    position: 0,
    account: '61011',
  });
});

test('[PAY-4] a sound draft is read as it is, and a new one is empty', () => {
  expect(projectDraft(body)).toEqual(body);
  expect(projectDraft(projectDraft(body))).toEqual(body);
  expect(projectDraft(invoiceDrafts.initial)).toEqual(emptyDraft);
  const late = { ...body, bookedOn: '2027-01-01' };
  expect(projectDraft(late)).toEqual(late);
  expect(projectDraft({ ...body, bookedOn: null })).toEqual(body);
  expect(projectDraft({ ...body, number: { val: 'F1' } }).number).toBe('F1');
});

test('[PAY-4] lines of one position stand in the same order everywhere', () => {
  const line = { position: 1, label: '' };
  const ids = (items: Record<string, typeof line>) => inOrder(items).map((one) => one.id);
  expect(ids({ b: line, a: line, c: { ...line, position: 0 } })).toEqual(['c', 'a', 'b']);
});
