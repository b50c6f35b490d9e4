import { emptyDraft } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { bookLate } from './book-late.ts';
import { written } from './written-draft.ts';

const line = { position: 1, description: 'x', account: '61011', keyId: null, net: 1, vatRate: 21 as const };
const draft = { ...emptyDraft, invoicedOn: '2025-12-30', lines: { l1: line, l2: line } };

test('on the first open day an invoice keeps its date and its accounts', () => {
  const change = bookLate(draft, { is: 'firstOpenDay', bookedOn: '2026-01-01' });
  expect(written(draft, change)).toEqual({ ...draft, bookedOn: '2026-01-01' });
});

test('on the suspense account every line stands there', () => {
  const change = bookLate(draft, { is: 'suspense', bookedOn: '2026-01-01', account: '499' });
  const late = written(draft, change);
  expect(Object.values(late.lines).map(({ account }) => account)).toEqual(['499', '499']);
  expect(late).toMatchObject({ bookedOn: '2026-01-01', invoicedOn: '2025-12-30' });
});
