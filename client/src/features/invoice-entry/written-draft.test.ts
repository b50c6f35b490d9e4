import { emptyDraft } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { written } from './written-draft.ts';

test('what is typed before the draft exists is shown at once and changes nothing else', () => {
  const line = { position: 1, description: '', account: null, keyId: null, net: null, vatRate: 21 };
  const first = written(emptyDraft, (draft) => {
    draft.set(['number'], '118');
    draft.set(['lines', 'l1'], line);
    draft.set(['lines', 'l1', 'net'], 100);
  });
  expect(first).toEqual({ ...emptyDraft, number: '118', lines: { l1: { ...line, net: 100 } } });
  expect(emptyDraft.lines).toEqual({});
  expect(written(first, (draft) => draft.remove(['lines', 'l1'])).lines).toEqual({});
});
