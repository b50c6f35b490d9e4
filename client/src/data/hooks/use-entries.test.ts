import { journalEntries } from 'shared-domain/accounting';
import { expect, test } from 'vitest';
import type { Shown } from '../shown.ts';
import { readEntries } from './use-entries.ts';

const { id, body } = journalEntries.sample;

function shown(state: Shown['state'], told: Partial<Shown<'journalEntry'>>): Shown<'journalEntry'> {
  return { id, body, state, ...told } as Shown<'journalEntry'>;
}

test('an entry of the first version is read as today’s', () => {
  const { event: _, voucher, reverses: __, lines, ...rest } = body;
  const old = {
    ...rest,
    voucher: { invoiceId: voucher.id, pages: voucher.pages },
    lines: lines.map(({ cost: _cost, claim: _claim, ...line }) => line),
  };
  const { entries } = readEntries([shown('recorded', { body: old as never })]);
  expect(entries).toMatchObject([{ id, event: 'purchase', voucher: { kind: 'invoice', id: voucher.id } }]);
});

test('what this device wrote and nobody recorded is known as such', () => {
  const { entries, unsent } = readEntries([shown('onDevice', {}), shown('recorded', { id: 'recorded' })]);
  expect(entries.length).toBe(2);
  expect([...unsent]).toEqual([id]);
});
