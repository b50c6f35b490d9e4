import { emptySaleFile } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { deadlinesOf, nextDeadline } from './sale-steps.ts';
import { readSaleFile, typeSaleFile } from './typed-sale-file.ts';

const file = emptySaleFile({ building: 'b', lotId: 'l', openedOn: '2026-11-20' });

test('nothing asked, nothing due', () => {
  expect(nextDeadline(file)).toBeNull();
});

test('what is answered waits no more; the first to come stands first', () => {
  const asked = {
    ...file,
    beforeContract: { receivedOn: '2026-11-20', answeredOn: null },
    beforeDeed: { receivedOn: '2026-10-20', answeredOn: null },
  };
  expect(deadlinesOf(asked)).toEqual([
    { is: 'beforeDeed', by: '2026-11-19' },
    { is: 'beforeContract', by: '2026-12-05' },
  ]);
  const answered = { ...asked, beforeDeed: { receivedOn: '2026-10-20', answeredOn: '2026-11-02' } };
  expect(nextDeadline(answered)?.is).toBe('beforeContract');
});

test('after the deed: the notice of the notary, and the attachment where the seller contests', () => {
  const sold = { ...file, deedOn: '2026-04-02', contestedOn: '2026-04-08' };
  expect(deadlinesOf(sold)).toEqual([
    { is: 'noticeOfDeed', by: '2026-05-02' },
    { is: 'attachment', by: '2026-05-07' },
  ]);
  expect(deadlinesOf({ ...sold, noticeOfDeedOn: '2026-04-20' }).map(({ is }) => is)).toEqual(['attachment']);
});

test('the form keeps what was there, and leaves out lines without words', () => {
  const kept = {
    ...file,
    beforeContract: { receivedOn: '2026-11-20', answeredOn: null },
    notary: 'Me Janssens',
  };
  const typed = typeSaleFile(kept);
  expect({ ...kept, ...readSaleFile(typed) }).toEqual(kept);
  const told = { what: '  Toiture ', on: null, amount: 900_000 };
  const read = readSaleFile({
    ...typed,
    decidedExpenses: [told, { ...told, what: ' ' }],
    contractReceivedOn: null,
  });
  expect(read).toMatchObject({
    beforeContract: null,
    decidedExpenses: [{ what: 'Toiture', amount: 900_000 }],
  });
});
